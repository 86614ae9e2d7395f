package callsheet.coverage;

import callsheet.schema.Performer;
import callsheet.schema.PerformerCell;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What there is, and what of it ends with the consents of its performers. Tallies add. */
final class ExpiryTally implements Serializable {
  /**
   * Days after the night: what a night so much later would not count any more. None are the
   * consents that have ended already.
   */
  static final List<Integer> HORIZONS = List.of(0, 30, 90, 365);

  private final LocalDate asOf;
  private final Holdings all;
  private final List<Holdings> ending;

  ExpiryTally(CoverageConfig config, LocalDate asOf) {
    this.asOf = asOf;
    this.all = new Holdings(config);
    this.ending = HORIZONS.stream().map(days -> new Holdings(config)).toList();
  }

  /**
   * Adds a performer.
   *
   * @param performer null when no record has landed: the consent is unknown, and so is its end
   * @param cells all that the performer has shown
   */
  ExpiryTally add(@Nullable Performer performer, List<PerformerCell> cells) {
    if (performer == null) {
      all.add(Map.of(), cells);
      return this;
    }
    all.add(performer.attributes(), cells);
    var lastDay = performer.consentExpiresOn();
    for (int place = 0; place < HORIZONS.size(); place++) {
      if (lastDay != null && lastDay.isBefore(asOf.plusDays(HORIZONS.get(place)))) {
        ending.get(place).add(performer.attributes(), cells);
      }
    }
    return this;
  }

  /** Adds the performers of another tally of the same targets and night. */
  ExpiryTally merge(ExpiryTally other) {
    all.merge(other.all);
    IntStream.range(0, ending.size())
        .forEach(place -> ending.get(place).merge(other.ending.get(place)));
    return this;
  }

  /** What there is tonight. */
  Holdings all() {
    return all;
  }

  /** What of it has ended by each of {@link #HORIZONS}: each holds the ones before. */
  List<Holdings> ending() {
    return ending;
  }
}
