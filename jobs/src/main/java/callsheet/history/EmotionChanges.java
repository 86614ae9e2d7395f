package callsheet.history;

import callsheet.schema.EmotionDistribution;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the shares of the emotions moved, and whether by more than their intervals allow. */
final class EmotionChanges {
  static final String BEYOND = "beyond";
  static final String WITHIN = "within";
  static final String UNKNOWN = "unknown";

  private static final String PART = "emotions";
  private static final String CORPUS = "corpus";

  private EmotionChanges() {}

  /** Every share that is not as it was. */
  static List<Change> of(List<EmotionDistribution> before, List<EmotionDistribution> after) {
    var changes = new ArrayList<Change>();
    for (var rows : Sides.byKey(before, after, EmotionChanges::subject).entrySet()) {
      var shares = rows.getValue().<Double>map(EmotionDistribution::share);
      if (!shares.isSame()) {
        var finding = shares.appearance(movement(rows.getValue()));
        changes.add(Change.ofNumbers(PART, rows.getKey(), "share", shares, finding));
      }
    }
    return changes;
  }

  private static String subject(EmotionDistribution row) {
    return row.scopeKind().equals(CORPUS)
        ? row.emotion()
        : "%s in %s %s".formatted(row.emotion(), row.scopeKind(), row.scope());
  }

  /**
   * Beyond, when neither night's share lies in the other's interval. The nights share most of their
   * turns, so what is within may still be real.
   */
  private static String movement(Sides<EmotionDistribution> rows) {
    var before = rows.before();
    var after = rows.after();
    if (before == null || after == null || !isKnown(before) || !isKnown(after)) {
      return UNKNOWN;
    }
    return isOutside(before, after.share()) && isOutside(after, before.share()) ? BEYOND : WITHIN;
  }

  private static boolean isKnown(EmotionDistribution row) {
    return row.share() != null && row.shareLower() != null && row.shareUpper() != null;
  }

  private static boolean isOutside(EmotionDistribution row, @Nullable Double share) {
    var lower = row.shareLower();
    var upper = row.shareUpper();
    return share != null && lower != null && upper != null && (share < lower || share > upper);
  }

  static List<String> words(List<Change> changes) {
    var ofCorpus = changes.stream().filter(change -> !change.subject().contains(" in ")).toList();
    var beyond = ofCorpus.stream().filter(change -> change.finding().equals(BEYOND)).toList();
    long within = ofCorpus.stream().filter(change -> change.finding().equals(WITHIN)).count();
    if (beyond.isEmpty()) {
      return List.of(
          within == 0
              ? "No emotion's share can be said to have moved."
              : "No emotion's share moved beyond its interval; %s moved within."
                  .formatted(Words.count(within)));
    }
    return List.of(
        "Beyond their intervals moved the shares of %s; %s moved within."
            .formatted(
                Words.list(beyond.stream().map(EmotionChanges::moved).toList()),
                Words.count(within)));
  }

  private static String moved(Change change) {
    return "%s (%s, then %s)"
        .formatted(change.subject(), percent(change.after()), percent(change.before()));
  }

  private static String percent(@Nullable String share) {
    return share == null ? "unknown" : Words.percent(Double.parseDouble(share));
  }
}
