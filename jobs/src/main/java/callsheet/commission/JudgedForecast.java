package callsheet.commission;

import callsheet.corpus.Cell;
import callsheet.schema.SceneYield;
import callsheet.statistics.credibility.CountChance;
import java.util.Comparator;

/**
 * What was expected of a brief's sessions for one cell, and what they brought.
 *
 * @param expected turns or pairs a session
 * @param chance that a session brings any
 * @param sessions that came after the forecast
 * @param brought turns or pairs of all of them
 * @param hits those that brought any
 */
record JudgedForecast(
    String brief,
    Cell cell,
    double expected,
    double chance,
    long sessions,
    double brought,
    long hits) {
  static final Comparator<JudgedForecast> BY_EXPECTATION =
      Comparator.comparingDouble(JudgedForecast::expected)
          .thenComparing(JudgedForecast::cell)
          .thenComparing(JudgedForecast::brief);

  /** The forecast of a row, of a brief that has sessions. */
  static JudgedForecast of(SceneYield row, Realised realised) {
    var cell = Cell.of(row.cellKind(), row.fromEmotion(), row.toEmotion());
    var sums = realised.cell(row.sceneId(), realised.cells().indexOf(cell));
    return new JudgedForecast(
        row.sceneId(),
        cell,
        row.expectedYield(),
        CountChance.ofAny(row.expectedYield(), variance(row)),
        realised.sessions(row.sceneId()),
        sums.mass(),
        sums.hits());
  }

  /** Of one session around what is expected: by itself, and by how unsure the mean is. */
  private static double variance(SceneYield row) {
    var within = row.yieldVariance();
    var standardError = row.standardError();
    return (within == null ? 0 : within)
        + (standardError == null ? 0 : standardError * standardError);
  }

  double predicted() {
    return sessions * expected;
  }

  /** Sum over the sessions of the squared distance of the chance to what came. */
  double brier() {
    return hits * (1 - chance) * (1 - chance) + (sessions - hits) * chance * chance;
  }
}
