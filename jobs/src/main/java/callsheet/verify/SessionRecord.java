package callsheet.verify;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One session as the flat tables have it, beside its own row.
 *
 * @param participants performers by {@code core.participants}, in no order
 * @param turns rows of {@code core.turns}, in no order
 * @param annotations rows of {@code core.annotations}, in no order
 * @param labels rows of {@code core.turn_labels}, in no order
 */
@SuppressWarnings("ArrayRecordComponent") // Read once, never compared.
record SessionRecord(
    String sessionId,
    String sceneId,
    @Nullable String language,
    @Nullable String vendor,
    List<String> performerIds,
    List<String> annotatorIds,
    int turnCount,
    int annotationCount,
    byte[] timeline,
    long revision,
    List<String> participants,
    List<TurnRow> turns,
    List<AnnotationRow> annotations,
    List<LabelRow> labels) {

  /** A row of {@code core.turns}. */
  record TurnRow(
      int turn,
      int position,
      @Nullable String performerId,
      @Nullable Long startMs,
      @Nullable Long endMs,
      @Nullable String intended,
      @Nullable String felt,
      @Nullable String tombstone) {
    boolean isHere() {
      return tombstone == null;
    }
  }

  /** A row of {@code core.annotations}. */
  record AnnotationRow(int turn, String annotatorId, List<String> emotions) {}

  /** A row of {@code core.turn_labels}. */
  record LabelRow(int turn, @Nullable String emotion, boolean isUsable, Map<String, Long> masses) {}

  /** The turns in the order of the session. */
  List<TurnRow> orderedTurns() {
    return turns.stream().sorted(Comparator.comparingInt(TurnRow::position)).toList();
  }

  /** The annotations of each turn, by annotator; turns without any are left out. */
  Map<Integer, List<AnnotationRow>> annotationsByTurn() {
    return annotations.stream()
        .sorted(Comparator.comparing(AnnotationRow::annotatorId))
        .collect(Collectors.groupingBy(AnnotationRow::turn));
  }

  /** The label of each turn that has a row. */
  Map<Integer, LabelRow> labelByTurn() {
    var byTurn = new HashMap<Integer, LabelRow>();
    labels.forEach(label -> byTurn.put(label.turn(), label));
    return byTurn;
  }

  String languageOrUnknown() {
    return language == null ? "und" : language;
  }

  String vendorOrUnknown() {
    return vendor == null ? "(unknown)" : vendor;
  }
}
