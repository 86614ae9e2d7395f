package callsheet.verify;

import callsheet.schema.PairChance;
import callsheet.schema.RareStratum;
import callsheet.verify.SessionRecord.TurnRow;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/** The pairs of hard labels in every stratum, and what chance would bring of them (METHODS 2.6). */
final class ChanceRecount {
  private static final BigInteger TRILLION = BigInteger.TEN.pow(12);

  private final String language;
  private final HardLabels labels;
  private final List<PairChance> rows = new ArrayList<>();

  private ChanceRecount(SessionRecord session) {
    this.language = session.languageOrUnknown();
    this.labels = new HardLabels(session);
  }

  /** A row for each stratum of the session and ordered pair of emotions that it can have. */
  static List<PairChance> of(SessionRecord session) {
    var recount = new ChanceRecount(session);
    for (String performer : session.performerIds()) {
      recount.labels.segments(performer).forEach(recount::addSegment);
      recount.addAnswers(performer);
    }
    return recount.rows;
  }

  private void addSegment(List<TurnRow> segment) {
    var modes = segment.stream().map(this::mode).toList();
    var emotions = new LinkedHashSet<>(modes);
    for (String from : emotions) {
      for (String to : emotions) {
        long pairs = 0;
        for (int turn = 1; turn < modes.size(); turn++) {
          pairs += modes.get(turn - 1).equals(from) && modes.get(turn).equals(to) ? 1 : 0;
        }
        var counts = new long[] {modes.size(), count(modes, from), count(modes, to)};
        add(
            "self",
            from,
            to,
            pairs,
            from.equals(to) ? ChanceFractions.stays(counts) : ChanceFractions.changes(counts));
      }
    }
  }

  private void addAnswers(String performer) {
    var antecedents = new ArrayList<String>();
    var answers = new ArrayList<String>();
    for (int place = 1; place < labels.turns().size(); place++) {
      var before = labels.turns().get(place - 1);
      var turn = labels.turns().get(place);
      boolean isAnswer =
          performer.equals(turn.performerId()) && !performer.equals(before.performerId());
      if (isAnswer && labels.mode(before) != null && labels.mode(turn) != null) {
        antecedents.add(mode(before));
        answers.add(mode(turn));
      }
    }
    for (String from : new LinkedHashSet<>(antecedents)) {
      for (String to : new LinkedHashSet<>(answers)) {
        long pairs = 0;
        for (int pair = 0; pair < answers.size(); pair++) {
          pairs += antecedents.get(pair).equals(from) && answers.get(pair).equals(to) ? 1 : 0;
        }
        var counts = new long[] {answers.size(), count(antecedents, from), count(answers, to)};
        add("partner", from, to, pairs, ChanceFractions.answers(counts));
      }
    }
  }

  private void add(String relation, String from, String to, long pairs, ChanceFractions chance) {
    if (chance.mean().signum() > 0) {
      var n = BigInteger.valueOf(chance.turns());
      var square = n.pow(2).multiply(n.subtract(BigInteger.ONE));
      // The fourfold table of the stratum: both emotions, either alone, neither.
      var both = BigInteger.valueOf(pairs);
      var one = BigInteger.valueOf(chance.marked()).subtract(both);
      var other = BigInteger.valueOf(chance.drawn()).subtract(both);
      var neither = n.subtract(both).subtract(one).subtract(other);
      rows.add(
          new PairChance(
              language,
              relation,
              from,
              to,
              1,
              pairs,
              trillionths(chance.mean(), n),
              square.signum() == 0 ? BigInteger.ZERO : trillionths(chance.variance(), square),
              chance.variance().signum() == 0 ? List.of() : List.of(stratum(chance)),
              trillionths(both.multiply(neither), n),
              trillionths(one.multiply(other), n),
              trillionths(both.multiply(neither).multiply(one.add(other)), n.pow(2)),
              trillionths(one.multiply(other).multiply(one.add(other)), n.pow(2))));
    }
  }

  private static RareStratum stratum(ChanceFractions chance) {
    return new RareStratum(
        (int) chance.turns(),
        (int) Math.min(chance.marked(), chance.drawn()),
        (int) Math.max(chance.marked(), chance.drawn()),
        1);
  }

  private static BigInteger trillionths(BigInteger numerator, BigInteger denominator) {
    return new BigDecimal(numerator.multiply(TRILLION))
        .divide(new BigDecimal(denominator), 0, RoundingMode.HALF_UP)
        .toBigIntegerExact();
  }

  private static long count(List<String> modes, String mode) {
    return Collections.frequency(modes, mode);
  }

  private String mode(TurnRow turn) {
    return Objects.requireNonNull(labels.mode(turn));
  }
}
