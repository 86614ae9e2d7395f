package callsheet.labels;

import callsheet.schema.FittedAnnotator;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why annotators are fitted anew. */
enum FitCause {
  FIRST,
  TAXONOMY,
  WITHDRAWAL,
  SCHEDULE,
  GROWTH,
  DRIFT;

  /** How many times the annotations of the last fit make it old before its time. */
  private static final int GROWN = 2;

  /** Days after a fit in which drift asks for no other: drift shows week by week. */
  private static final int DAYS_OF_DRIFT = 7;

  /** As the table has it. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static FitCause labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  /**
   * Why a night fits, whatever the annotators do; null when it need not.
   *
   * @param before the rows of the model that the night finds
   */
  static @Nullable FitCause of(
      List<FittedAnnotator> before, Corpus corpus, LabelsConfig config, LocalDate asOf) {
    if (before.isEmpty()) {
      return FIRST;
    }
    var last = before.get(0);
    if (!last.emotions().equals(corpus.emotions())
        || !last.taxonomyVersion().equals(corpus.taxonomyVersion())) {
      return TAXONOMY;
    }
    if (last.withdrawals() != corpus.withdrawals()) {
      return WITHDRAWAL;
    }
    if (!asOf.isBefore(last.fittedFor().plusDays(config.refitDays()))) {
      return SCHEDULE;
    }
    return corpus.annotations() >= GROWN * last.annotations() && corpus.annotations() > 0
        ? GROWTH
        : null;
  }

  /** Whether drift may ask for a fit already. */
  static boolean isDriftDue(FittedAnnotator last, LocalDate asOf) {
    return !asOf.isBefore(last.fittedFor().plusDays(DAYS_OF_DRIFT));
  }

  /** What a fit may have to be made for. */
  record Corpus(List<String> emotions, String taxonomyVersion, int withdrawals, long annotations) {}
}
