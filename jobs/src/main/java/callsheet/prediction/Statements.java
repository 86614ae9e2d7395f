package callsheet.prediction;

import callsheet.statistics.Reason;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What may be said of predictions, in plain words. */
final class Statements {
  private Statements() {}

  /** The verdict on a night's classifier. */
  static String of(Prediction prediction) {
    var judgement = prediction.judgement();
    if (judgement == null) {
      return of(prediction.reason());
    }
    if (judgement.isUsable()) {
      return "The classifier is good enough to estimate shares, not to label turns: %s."
          .formatted(quality(prediction, judgement));
    }
    var weakness =
        judgement.saving() < Judgement.SMALLEST_SAVING
            ? ""
            : "it confuses some emotions so much that their shares are not identified; ";
    return "The classifier is too weak to use: %s%s. No share of unrated turns is told."
        .formatted(weakness, quality(prediction, judgement));
  }

  private static String quality(Prediction prediction, Judgement judgement) {
    return format(
        "learned from %,d rated turns and judged on %,d of %,d other performers, its first choice is right for %.0f %% of turns (always saying the most common emotion: %.0f %%), and it saves %.1f %% of the surprise (at least %.0f %% is needed)",
        prediction.tally().turns(Part.TRAIN),
        prediction.validation().size(),
        prediction.tally().performers(Part.VALIDATE),
        100 * judgement.accuracy(),
        100 * judgement.majorityAccuracy(),
        100 * Math.max(-1, judgement.saving()),
        100 * Judgement.SMALLEST_SAVING);
  }

  private static String of(@Nullable Reason reason) {
    return switch (reason == null ? Reason.NO_DATA : reason) {
      case SUPPRESSED ->
          "Nothing is predicted: there are too few turns that nobody has rated, or too few performers speak them.";
      case NOT_IDENTIFIED ->
          "The classifier is too weak to use: its probabilities could not be calibrated. No share of unrated turns is told.";
      default ->
          "Nothing is predicted: predicting is off, no turn is unrated, or too few performers have rated turns of two emotions to learn from.";
    };
  }

  /** What is said of a scope of which shares are estimated. */
  static String estimated(long predicted, long unrated) {
    return format(
        "An estimate from predictions for %,d of %,d unrated turns; nothing of it counts as coverage.",
        predicted, unrated);
  }

  /** What is said of a scope that has too little to say. */
  static String tooFew(int minimum) {
    return format(
        "Too few turns that nobody has rated, or too few performers who speak them, to estimate anything (%,d turns of 5 performers are needed).",
        minimum);
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }
}
