package callsheet.commission;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import callsheet.statistics.Estimate;
import callsheet.statistics.Interval;
import callsheet.statistics.MeanInterval;
import java.util.List;
import java.util.TreeMap;

/**
 * What was expected of each session in a group of cells beyond what it brought.
 *
 * @param sum over sessions
 * @param squares sum over sessions of the squares
 */
record SessionErrors(long sessions, long briefs, double sum, double squares) {
  /**
   * The errors of some forecasts, all of one group.
   *
   * @param group as {@link Realised#total} names it
   */
  static SessionErrors of(String group, List<JudgedForecast> some, Realised realised) {
    var expected =
        some.stream()
            .collect(
                groupingBy(
                    JudgedForecast::brief, TreeMap::new, summingDouble(JudgedForecast::expected)));
    long sessions = 0;
    double sum = 0;
    double squares = 0;
    for (var entry : expected.entrySet()) {
      var brought = realised.total(entry.getKey(), group);
      double each = entry.getValue();
      sessions += brought.sessions();
      sum += brought.sessions() * each - brought.mass();
      squares += brought.sessions() * each * each - 2 * each * brought.mass() + brought.squares();
    }
    return new SessionErrors(sessions, expected.size(), sum, squares);
  }

  double mean() {
    return sum / sessions;
  }

  Estimate<Interval> interval() {
    return MeanInterval.of(sessions, sum, squares);
  }
}
