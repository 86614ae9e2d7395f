package callsheet.statistics.work;

import callsheet.statistics.Estimate;
import callsheet.statistics.diversity.Gini;
import java.util.Arrays;

/**
 * Gini's coefficient of hours: 0 when all work equally long (METHODS 3.2, 8.2).
 *
 * @param ofRoster over everybody who could be called, also who never was: the one for fairness
 * @param ofWorking over those with hours alone: it cannot see who gets none
 */
public record HoursInequality(Estimate<Double> ofRoster, Estimate<Double> ofWorking) {

  /**
   * The inequality of hours; {@code NO_DATA} when nobody has any.
   *
   * @param workedMs milliseconds of each performer who worked
   * @param roster number of performers who could be called, those who worked among them
   */
  public static HoursInequality of(long[] workedMs, int roster) {
    if (roster < workedMs.length) {
      throw new IllegalArgumentException(
          "Invalid roster: %d (%d have worked)".formatted(roster, workedMs.length));
    }
    return new HoursInequality(
        Gini.coefficient(Arrays.copyOf(workedMs, roster)),
        Gini.coefficient(Arrays.stream(workedMs).filter(worked -> worked != 0).toArray()));
  }
}
