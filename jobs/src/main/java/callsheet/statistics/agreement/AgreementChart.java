package callsheet.statistics.agreement;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether an annotator's agreement drifts from the corpus's: an exponentially weighted moving
 * average of weeks with its control limits (Roberts 1959; METHODS 4.7). It cannot tell an annotator
 * who drifts from a corpus that becomes harder: anchor turns that are labelled again can.
 */
public final class AgreementChart {
  /** How much of the average is the latest week. */
  private static final double LATEST = 0.2;

  private static final double LIMIT = 3;

  private AgreementChart() {}

  /**
   * A week of the chart.
   *
   * @param average moving average of the agreement up to the week
   * @param deviation its standard deviation if the annotator agreed as the corpus does
   * @param isAlarm whether the average is more than three of these from the corpus mean
   */
  public record Week(double average, double deviation, boolean isAlarm) {}

  /**
   * The chart of an annotator's weeks, which starts at the corpus mean. A week without compared
   * labels leaves the average where it was. The limits are those of independent labels, and are
   * wider where weeks have fewer.
   *
   * @param corpusMean leave-one-out agreement of all annotators, 0 to 1
   */
  public static List<Week> of(List<LeaveOneOut> weeks, double corpusMean) {
    if (!(corpusMean >= 0 && corpusMean <= 1)) {
      throw new IllegalArgumentException("Invalid agreement: " + corpusMean + " (0 to 1)");
    }
    double average = corpusMean;
    double variance = 0;
    var chart = new ArrayList<Week>();
    for (LeaveOneOut week : weeks) {
      var agreement = week.agreement().value();
      if (agreement != null) {
        average += LATEST * (agreement - average);
        variance =
            (1 - LATEST) * (1 - LATEST) * variance
                + LATEST * LATEST * corpusMean * (1 - corpusMean) / week.labels();
      }
      double deviation = Math.sqrt(variance);
      // What rounding leaves between two equal numbers is no drift.
      boolean isAlarm = Math.abs(average - corpusMean) > LIMIT * deviation + 1e-12;
      chart.add(new Week(average, deviation, isAlarm));
    }
    return List.copyOf(chart);
  }
}
