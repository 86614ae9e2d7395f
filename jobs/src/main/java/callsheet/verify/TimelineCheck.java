package callsheet.verify;

import callsheet.corpus.Timeline;
import callsheet.corpus.TimelineTurn;
import callsheet.corpus.Vote;
import callsheet.verify.SessionRecord.AnnotationRow;
import callsheet.verify.SessionRecord.TurnRow;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a session's row, timeline included, says what the flat tables say. */
final class TimelineCheck {
  private static final List<AnnotationRow> NONE = List.of();

  private final SessionRecord session;
  private final List<TurnRow> turns;
  private final List<List<AnnotationRow>> annotations;
  private final List<String> annotators;

  private TimelineCheck(SessionRecord session) {
    this.session = session;
    this.turns = session.orderedTurns();
    var byTurn = session.annotationsByTurn();
    this.annotations =
        turns.stream()
            .map(turn -> turn.isHere() ? byTurn.getOrDefault(turn.turn(), List.of()) : NONE)
            .toList();
    var ids = new TreeSet<String>();
    annotations.forEach(ofTurn -> ofTurn.forEach(one -> ids.add(one.annotatorId())));
    this.annotators = List.copyOf(ids);
  }

  /** The first difference; null when all agree. */
  static @Nullable String difference(SessionRecord session) {
    var check = new TimelineCheck(session);
    var ofRow = check.differenceOfRow();
    return ofRow == null ? check.differenceOfTimeline() : ofRow;
  }

  private @Nullable String differenceOfRow() {
    if (!new HashSet<>(session.performerIds()).equals(new HashSet<>(session.participants()))) {
      return "performer_ids are not the performers of core.participants";
    }
    if (session.performerIds().size() != session.participants().size()) {
      return "a performer is named twice";
    }
    if (!session.annotatorIds().equals(annotators)) {
      return "annotator_ids are not the annotators of its turns, in order";
    }
    if (session.revision() != revision()) {
      return "revision: expected %d, found %d".formatted(revision(), session.revision());
    }
    int votes = annotations.stream().mapToInt(List::size).sum();
    if (session.annotationCount() != votes) {
      return "annotation_count: expected %d, found %d".formatted(votes, session.annotationCount());
    }
    return session.turnCount() == turns.size()
        ? null
        : "turn_count: expected %d, found %d".formatted(turns.size(), session.turnCount());
  }

  private @Nullable String differenceOfTimeline() {
    if (!isOrdered()) {
      return "its turns are neither in the order of time nor in that of ordinals";
    }
    var found = Timeline.unpack(session.timeline()).turns();
    if (found.size() != turns.size()) {
      return "timeline: expected %d turns, found %d".formatted(turns.size(), found.size());
    }
    for (int place = 0; place < turns.size(); place++) {
      if (turns.get(place).position() != place) {
        return "position %d of core.turns is missing or twice there".formatted(place);
      }
      var expected = expected(place);
      if (!expected.equals(found.get(place))) {
        return "timeline, position %d: expected %s, found %s"
            .formatted(place, expected, found.get(place));
      }
    }
    return null;
  }

  private TimelineTurn expected(int place) {
    var turn = turns.get(place);
    int speaker =
        turn.performerId() == null
            ? TimelineTurn.NO_SPEAKER
            : session.performerIds().indexOf(turn.performerId());
    if (!turn.isHere()) {
      return TimelineTurn.tombstoneOf(turn.turn(), speaker);
    }
    var votes = new ArrayList<Vote>();
    annotations
        .get(place)
        .forEach(one -> votes.add(new Vote(annotators.indexOf(one.annotatorId()), one.emotions())));
    return new TimelineTurn(turn.turn(), speaker, turn.startMs(), turn.endMs(), votes);
  }

  /** Whether the turns that are here follow METHODS 0.3; tombstones have lost their times. */
  private boolean isOrdered() {
    var here = turns.stream().filter(TurnRow::isHere).toList();
    var byOrdinal = Comparator.comparingInt(TurnRow::turn);
    var byTime =
        Comparator.comparing(TurnRow::startMs, Comparator.<@Nullable Long>nullsFirst(Long::compare))
            .thenComparing(byOrdinal);
    boolean isTimed = here.stream().allMatch(turn -> turn.startMs() != null);
    return isSorted(here, byOrdinal) || (isTimed && isSorted(here, byTime));
  }

  private static boolean isSorted(List<TurnRow> some, Comparator<TurnRow> order) {
    return IntStream.range(1, some.size())
        .allMatch(place -> order.compare(some.get(place - 1), some.get(place)) <= 0);
  }

  /**
   * First 8 bytes of the SHA-256 of performers, annotators, intended and felt words, and timeline.
   */
  private long revision() {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      var turns = session.orderedTurns();
      sha.update(lines(session.performerIds().stream()));
      sha.update(lines(session.annotatorIds().stream()));
      sha.update(lines(turns.stream().map(TurnRow::intended)));
      sha.update(lines(turns.stream().map(TurnRow::felt)));
      return ByteBuffer.wrap(sha.digest(session.timeline())).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static byte[] lines(Stream<@Nullable String> words) {
    var text = new StringJoiner("\n", "", "\0");
    words.forEach(word -> text.add(word == null ? "" : word));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
