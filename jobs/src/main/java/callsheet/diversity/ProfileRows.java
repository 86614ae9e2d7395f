package callsheet.diversity;

import static callsheet.corpus.LabelMass.UNIT;

import callsheet.corpus.Taxonomy;
import callsheet.diversity.CountedPerformers.Counted;
import callsheet.lake.Run;
import callsheet.schema.PerformerProfile;
import callsheet.statistics.DirichletMultinomial;
import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import callsheet.statistics.diversity.EmotionalConsistency;
import callsheet.statistics.diversity.EmotionalRange;
import callsheet.statistics.diversity.HillNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Says of each performer what they show. */
final class ProfileRows {
  private static final double US_PER_HOUR = 3.6e9;

  private final Run run;
  private final Map<String, Showing> shown;
  private final Consistencies consistencies;
  private final Showing nothing;
  private final Estimate<DirichletMultinomial> prior;

  /**
   * What a performer has shown.
   *
   * @param masses by emotion, in billionths of a turn
   */
  @SuppressWarnings("ArrayRecordComponent") // Read, never compared.
  record Showing(long[] masses, long turns, long speechUs) {
    Showing plus(Showing other) {
      var sums = masses.clone();
      Arrays.setAll(sums, at -> Math.addExact(masses[at], other.masses[at]));
      return new Showing(sums, turns + other.turns, speechUs + other.speechUs);
    }
  }

  /** Rows of what performers have shown, by their ids. */
  ProfileRows(Map<String, Showing> shown, Consistencies consistencies, Taxonomy taxonomy, Run run) {
    this.run = run;
    this.shown = shown;
    this.consistencies = consistencies;
    this.nothing = new Showing(new long[taxonomy.size()], 0, 0);
    this.prior =
        prior(shown.values().stream().map(Showing::masses).toArray(long[][]::new), taxonomy.size());
  }

  /** One row a performer in any session, in the order of their ids. */
  List<PerformerProfile> of(Map<String, Counted> counted) {
    return counted.entrySet().stream()
        .map(one -> row(one.getValue(), shown.getOrDefault(one.getKey(), nothing)))
        .toList();
  }

  /** The shares of the corpus, and as how many turns they count beside a performer's own. */
  private static Estimate<DirichletMultinomial> prior(long[][] masses, int emotions) {
    var corpus = new long[emotions];
    for (long[] ofPerformer : masses) {
      Arrays.setAll(corpus, at -> Math.addExact(corpus[at], ofPerformer[at]));
    }
    double total = Arrays.stream(corpus).sum();
    if (total == 0) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    var shares = Arrays.stream(corpus).mapToObj(mass -> mass / total).toList();
    return DirichletMultinomial.concentration(masses, shares, UNIT)
        .map(concentration -> new DirichletMultinomial(shares, concentration));
  }

  private PerformerProfile row(Counted counted, Showing showing) {
    var words = counted.words();
    double effective = HillNumbers.of(showing.masses()).order1();
    var range = prior.flatMap(known -> EmotionalRange.of(showing.masses(), known, UNIT));
    var consistency = consistencies.of(words.performerId());
    return new PerformerProfile(
        run.asOf(),
        run.runId(),
        words.performerId(),
        counted.sessions(),
        showing.turns() / (double) UNIT,
        showing.speechUs() / US_PER_HOUR,
        effective == 0 ? null : effective,
        range.value(),
        range.reasonName(),
        words.words(),
        words.types(),
        words.hdd(),
        words.hddReason(),
        words.mattr(),
        words.mattrReason(),
        words.mtld(),
        words.mtldReason(),
        counted.version(),
        consistency.map(EmotionalConsistency::ownBits).value(),
        consistency.map(EmotionalConsistency::othersBits).value(),
        consistency.map(EmotionalConsistency::differenceBits).value(),
        consistency.reasonName());
  }
}
