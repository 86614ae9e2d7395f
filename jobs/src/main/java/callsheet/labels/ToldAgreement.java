package callsheet.labels;

import callsheet.statistics.Estimate;
import callsheet.statistics.Interval;
import callsheet.statistics.Reason;
import callsheet.statistics.agreement.CoincidenceReplicates;
import callsheet.statistics.agreement.Coincidences;
import callsheet.statistics.shares.Bootstrap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A measure of agreement and what the bootstrap over sessions tells of it. */
record ToldAgreement(Estimate<Double> estimate, Estimate<Bootstrap> bootstrap) {
  /** Fewer sessions than this do not tell how others would differ (METHODS 1.4). */
  private static final int FEWEST_SESSIONS = 20;

  static ToldAgreement of(
      CoincidenceReplicates sessions, Function<Coincidences, Estimate<Double>> statistic) {
    boolean areFew = sessions.sessions() > 1 && sessions.sessions() < FEWEST_SESSIONS;
    return new ToldAgreement(
        statistic.apply(sessions.observed()),
        areFew ? Estimate.undefined(Reason.SUPPRESSED) : sessions.of(statistic));
  }

  @Nullable Double value() {
    return estimate.value();
  }

  @Nullable Double lower() {
    var interval = interval();
    return interval == null ? null : Double.valueOf(interval.lower());
  }

  @Nullable Double upper() {
    var interval = interval();
    return interval == null ? null : Double.valueOf(interval.upper());
  }

  /** Replicates that had a value. */
  @Nullable Integer replicates() {
    var spread = bootstrap.value();
    return interval() == null || spread == null ? null : Integer.valueOf(spread.used());
  }

  /** Why the estimate is missing, or else its interval. */
  @Nullable String reason() {
    return estimate.value() == null ? estimate.reasonName() : bootstrap.reasonName();
  }

  private @Nullable Interval interval() {
    var spread = bootstrap.value();
    return estimate.value() == null || spread == null ? null : spread.interval();
  }
}
