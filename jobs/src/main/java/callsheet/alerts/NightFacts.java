package callsheet.alerts;

import callsheet.schema.Alert;
import callsheet.schema.Coverage;
import callsheet.schema.ForecastRecord;
import callsheet.schema.LabelAgreement;
import callsheet.schema.WorkAndPay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that rules look at: what the night's marts say, what has landed by then, and what
 * earlier nights said.
 *
 * @param taxonomy its version
 * @param labelling what labels and counts depend on beside the recordings, in words
 * @param agreement of all emotions: the corpus and every language
 * @param payDelay of the corpus, the median
 * @param forecasts of all cells
 * @param landed what came by each feed on each night up to this one
 * @param plans by the days that a rule looks back on: the plan of then, and what has come of it
 * @param earlier rows of {@code marts.alerts} of earlier nights: the latest, and those with levels
 */
record NightFacts(
    LocalDate asOf,
    String taxonomy,
    String labelling,
    List<Coverage> coverage,
    List<LabelAgreement> agreement,
    Optional<WorkAndPay> payDelay,
    Optional<ForecastRecord> forecasts,
    List<FeedNight> landed,
    Map<Integer, PastPlan> plans,
    List<Alert> earlier) {

  /** What came by a feed on a night: records, and those of them that were refused whole. */
  record FeedNight(String feed, LocalDate asOf, long landed, long quarantined) {}

  /**
   * A plan, and what has come of it.
   *
   * @param planned sessions of each brief
   * @param recorded sessions of each brief that were recorded since
   */
  record PastPlan(LocalDate on, Map<String, Long> planned, Map<String, Long> recorded) {}

  /** The latest earlier night that has alerts. */
  Optional<LocalDate> followed() {
    return earlier.stream().map(Alert::asOf).max(LocalDate::compareTo);
  }

  /** The rows of that night. */
  List<Alert> before() {
    return followed()
        .map(night -> earlier.stream().filter(row -> row.asOf().equals(night)).toList())
        .orElse(List.of());
  }

  /** Nights from that one to this one. */
  int daysSince(LocalDate night) {
    return Math.toIntExact(asOf.toEpochDay() - night.toEpochDay());
  }
}
