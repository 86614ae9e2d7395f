package callsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import callsheet.schema.ForecastRecord;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrackRecordTest {
  private static final LocalDate NIGHT = LocalDate.of(2026, 11, 22);

  @Test
  void nightsAreAddedUpAndScoresWeighTheirPredictions() {
    var track = new TrackRecord(List.of(judged(1, 10, 30, 0.2), judged(3, 20, 10, 0.1)));

    assertThat(track.sentence().replace('\u00a0', ' '))
        .isEqualTo(
            "Last nights' forecasts: 4 sessions were expected to bring 30 turns and pairs to the targets' cells and brought 40 (25.0 % too few expected)."
                + " Whether a session brings any of a cell was foretold with a Brier score of 0.125; knowing for each cell no more than how many of them brought it would have scored 0.250 (0 is perfect).");
  }

  @Test
  void aNightWithoutSessionsToJudgeAddsNothing() {
    var judged = judged(1, 10, 8, 0.2);

    assertThat(new TrackRecord(List.of(judged, row(0, 0, 0, null, "no_session"))).sentence())
        .isEqualTo(new TrackRecord(List.of(judged)).sentence())
        .contains("25.0\u00a0% too many expected");
  }

  @Test
  void theFirstNightSaysWhenItsForecastsWillBeJudged() {
    assertThat(new TrackRecord(List.of(row(0, 0, 0, null, "no_forecast"))).sentence())
        .isEqualTo(
            "Last nights' forecasts: none can be judged yet; tonight's will be by the sessions that come after it.");
    assertThat(TrackRecord.NONE.sentence()).isEmpty();
  }

  private static ForecastRecord judged(long sessions, double expected, double came, double brier) {
    return row(sessions, expected, came, brier, null);
  }

  private static ForecastRecord row(
      long sessions,
      double expected,
      double came,
      @Nullable Double brier,
      @Nullable String reason) {
    return new ForecastRecord(
        NIGHT,
        "run",
        "(all)",
        NIGHT.minusDays(1),
        sessions,
        sessions,
        10 * sessions,
        expected,
        came,
        brier == null ? null : (expected - came) / sessions,
        null,
        null,
        null,
        null,
        null,
        brier,
        brier == null ? null : 0.25,
        reason,
        "ONE_CLUSTER");
  }
}
