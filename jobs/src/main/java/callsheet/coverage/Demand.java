package callsheet.coverage;

import callsheet.error.Range;
import callsheet.error.Section;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a target, before it is said of what.
 *
 * @param wanted turns or pairs; 0 for none
 * @param weight how much the target counts in totals and plans
 * @param performerCap largest part of the target that one performer can fill
 * @param minAgreement specific agreement that annotators have to reach; null when any will do
 * @param minPerformers effective performers that have to be behind it; null when any will do
 * @param minSessions sessions that have to be behind it; null when any will do
 * @param deadline day by which it is wanted; null when there is none
 * @param owner who asked for it; null when nobody in particular
 */
public record Demand(
    double wanted,
    double weight,
    double performerCap,
    @Nullable Double minAgreement,
    @Nullable Double minPerformers,
    @Nullable Integer minSessions,
    @Nullable LocalDate deadline,
    @Nullable String owner)
    implements Serializable {
  /** The keys that a section can say it with. */
  static final String[] KEYS = {
    "target",
    "weight",
    "performer-cap",
    "min-agreement",
    "min-performers",
    "min-sessions",
    "deadline",
    "owner"
  };

  /** More turns than any corpus holds: beyond, billionths do not fit a long. */
  private static final long MOST = 1_000_000_000;

  /** What holds where nothing is configured. */
  static Demand ofNothing(double performerCap) {
    return new Demand(0, 1, performerCap, null, null, null, null, null);
  }

  /** What a section says, and this where it says nothing. */
  Demand with(Section section) {
    return new Demand(
        section.numberIfAny("target", Range.upTo(MOST)).orElse(wanted),
        section.numberIfAny("weight", Range.atLeast(0)).orElse(weight),
        section.numberIfAny("performer-cap", Range.part()).orElse(performerCap),
        section.numberIfAny("min-agreement", Range.share()).orElse(minAgreement),
        section.numberIfAny("min-performers", Range.atLeast(1)).orElse(minPerformers),
        section.wholeIfAny("min-sessions", Range.atLeast(1)).orElse(minSessions),
        section.dateIfAny("deadline").orElse(deadline),
        section.textIfAny("owner").orElse(owner));
  }

  /** The same of nothing yet. */
  Demand ofNothing() {
    return new Demand(
        0, weight, performerCap, minAgreement, minPerformers, minSessions, deadline, owner);
  }
}
