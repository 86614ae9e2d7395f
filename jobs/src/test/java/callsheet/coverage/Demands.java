package callsheet.coverage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What tests ask of targets, of which one performer can fill a tenth. */
final class Demands {
  private Demands() {}

  static Demand of(double wanted, double weight, @Nullable Double minAgreement) {
    return new Demand(wanted, weight, 0.1, minAgreement, null, null, null, null);
  }

  /** Wanted from so many effective performers and sessions. */
  static Demand ofMany(
      double wanted, @Nullable Double minPerformers, @Nullable Integer minSessions) {
    return new Demand(wanted, 1, 0.1, null, minPerformers, minSessions, null, null);
  }

  static Demand dated(double wanted, LocalDate deadline, String owner) {
    return new Demand(wanted, 1, 0.1, null, null, null, deadline, owner);
  }
}
