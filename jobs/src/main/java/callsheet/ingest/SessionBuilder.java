package callsheet.ingest;

import callsheet.corpus.Timeline;
import callsheet.corpus.TimelineTurn;
import callsheet.corpus.Vote;
import callsheet.landing.Feed;
import callsheet.schema.Annotation;
import callsheet.schema.LateJudgement;
import callsheet.schema.Participant;
import callsheet.schema.Session;
import callsheet.schema.Turn;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builds the rows of one session from its record, what came late, and what its performers consent
 * to.
 */
final class SessionBuilder {
  private final SessionWork work;
  private final LandedSession session;
  private final Map<String, String> ruleByPerformer = new HashMap<>();

  private SessionBuilder(SessionWork work) {
    this.work = work;
    this.session = work.session();
    work.refused().forEach(refused -> ruleByPerformer.put(refused.performerId(), refused.rule()));
  }

  /** The session as it goes into the tables. */
  static BuiltSession build(SessionWork work) {
    return new SessionBuilder(work).build();
  }

  private BuiltSession build() {
    var turns = ordered(session.turns()).stream().map(this::consented).toList();
    var late = new LateMerge(turns, work.late());
    var payments = new PaymentMerge(session, ruleByPerformer, work.paid());
    if (payments.participants().isEmpty()) {
      return gone(late, payments);
    }
    return new BuiltSession(
        row(turns, payments.participants(), late),
        isChanged(late, payments),
        work.isReplacing(),
        false,
        payments.participants(),
        turnRows(turns),
        annotationRows(late),
        lateRows(late),
        payments.payments(),
        all(late.outcomes(), payments.outcomes()),
        uncovered(late, payments));
  }

  /** A session without performers is not kept: had it landed tonight, it would be refused. */
  private BuiltSession gone(LateMerge late, PaymentMerge payments) {
    return new BuiltSession(
        row(List.of(), List.of(), new LateMerge(List.of(), List.of())),
        true,
        work.isReplacing(),
        true,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        all(late.outcomes(), payments.outcomes()),
        uncovered(late, payments));
  }

  private static <T> List<T> all(List<T> some, List<T> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private List<Uncovered> uncovered(LateMerge late, PaymentMerge payments) {
    return all(uncovered(), all(late.uncovered(), payments.uncovered()));
  }

  /** What is late may still wait, or be known: a stored session then stays as it is. */
  private boolean isChanged(LateMerge late, PaymentMerge payments) {
    return !work.isStored()
        || !work.refused().isEmpty()
        || late.kept().stream().anyMatch(one -> !one.isStored())
        || all(late.outcomes(), payments.outcomes()).stream().anyMatch(Outcome::isTaken)
        || payments.payments().size() > work.paid().stream().filter(Paid::isStored).count();
  }

  /** The stored order, where it is known; else the order of the timeline. */
  private static List<LandedTurn> ordered(List<LandedTurn> turns) {
    var sorted = new ArrayList<>(turns);
    if (turns.stream().allMatch(turn -> turn.position() != null)) {
      sorted.sort(Comparator.comparing(LandedTurn::position));
      return sorted;
    }
    var byOrdinal = new HashMap<Integer, LandedTurn>();
    turns.forEach(turn -> byOrdinal.put(turn.turn(), turn));
    var timed = turns.stream().map(SessionBuilder::timesAlone).toList();
    return Timeline.ordered(timed).turns().stream()
        .map(turn -> byOrdinal.get(turn.ordinal()))
        .toList();
  }

  private static TimelineTurn timesAlone(LandedTurn turn) {
    return turn.tombstone() == null
        ? new TimelineTurn(turn.turn(), 0, turn.startMs(), turn.endMs(), List.of())
        : TimelineTurn.tombstone(turn.turn());
  }

  /** The turn, or its place when its performer's consent does not cover it. */
  private LandedTurn consented(LandedTurn turn) {
    var rule = turn.performerId() == null ? null : ruleByPerformer.get(turn.performerId());
    return rule == null ? turn : LandedTurn.tombstone(turn.turn(), null, rule);
  }

  private Session row(List<LandedTurn> turns, List<Participant> participants, LateMerge late) {
    var performers = participants.stream().map(Participant::performerId).toList();
    var annotators = new TreeSet<String>();
    here(turns).forEach(turn -> annotators.addAll(late.annotationsOf(turn.turn()).keySet()));
    var timeline = timeline(turns, performers, List.copyOf(annotators), late).pack();
    return new Session(
        session.sessionId(),
        session.sceneId(),
        session.recordedAt(),
        session.updatedAt(),
        session.language(),
        session.vendor(),
        session.segmentation(),
        session.durationMs(),
        performers,
        List.copyOf(annotators),
        turns.size(),
        here(turns).mapToInt(turn -> late.annotationsOf(turn.turn()).size()).sum(),
        timeline,
        revision(turns, performers, List.copyOf(annotators), timeline),
        session.sourceFile(),
        session.sourceLine());
  }

  private static Stream<LandedTurn> here(List<LandedTurn> turns) {
    return turns.stream().filter(turn -> turn.tombstone() == null);
  }

  private static Timeline timeline(
      List<LandedTurn> turns, List<String> performers, List<String> annotators, LateMerge late) {
    var packed = new ArrayList<TimelineTurn>();
    for (LandedTurn turn : turns) {
      int speaker =
          turn.performerId() == null
              ? TimelineTurn.NO_SPEAKER
              : performers.indexOf(turn.performerId());
      if (turn.tombstone() != null) {
        packed.add(TimelineTurn.tombstoneOf(turn.turn(), speaker));
      } else {
        var votes = new ArrayList<Vote>();
        late.annotationsOf(turn.turn())
            .forEach(
                (annotator, one) ->
                    votes.add(new Vote(annotators.indexOf(annotator), one.emotions())));
        packed.add(new TimelineTurn(turn.turn(), speaker, turn.startMs(), turn.endMs(), votes));
      }
    }
    return new Timeline(packed);
  }

  /**
   * What labels and counts are made of, in one number: intended and felt are not in the timeline.
   */
  private static long revision(
      List<LandedTurn> turns, List<String> performers, List<String> annotators, byte[] timeline) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      sha.update(lines(performers.stream()));
      sha.update(lines(annotators.stream()));
      sha.update(lines(turns.stream().map(LandedTurn::intended)));
      sha.update(lines(turns.stream().map(LandedTurn::felt)));
      return ByteBuffer.wrap(sha.digest(timeline)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static byte[] lines(Stream<@Nullable String> texts) {
    return texts
        .map(text -> text == null ? "" : text)
        .collect(Collectors.joining("\n", "", "\0"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private List<Turn> turnRows(List<LandedTurn> turns) {
    var rows = new ArrayList<Turn>();
    for (LandedTurn turn : turns) {
      rows.add(
          new Turn(
              session.sessionId(),
              turn.turn(),
              rows.size(),
              turn.performerId(),
              turn.startMs(),
              turn.endMs(),
              turn.text(),
              turn.intended(),
              turn.felt(),
              turn.tombstone()));
    }
    return rows;
  }

  private List<Annotation> annotationRows(LateMerge late) {
    var rows = new ArrayList<Annotation>();
    late.annotations()
        .forEach(
            (turn, byAnnotator) -> byAnnotator.values().forEach(one -> rows.add(row(turn, one))));
    return rows;
  }

  private List<LateJudgement> lateRows(LateMerge late) {
    return late.kept().stream()
        .map(
            one ->
                new LateJudgement(
                    session.sessionId(),
                    one.turn(),
                    one.annotation().annotatorId(),
                    one.annotation().emotions(),
                    one.annotation().intensity(),
                    one.annotation().valence(),
                    one.annotation().arousal(),
                    one.annotation().dominance(),
                    one.annotation().annotatedAt(),
                    one.arrivedOn(),
                    one.file(),
                    one.line()))
        .toList();
  }

  private Annotation row(int turn, LandedAnnotation one) {
    return new Annotation(
        session.sessionId(),
        turn,
        one.annotatorId(),
        one.emotions(),
        one.intensity(),
        one.valence(),
        one.arousal(),
        one.dominance(),
        one.annotatedAt(),
        one.isLate());
  }

  /**
   * What the performers' consent does not cover: participants of a landed record by their places;
   * of a stored one nobody knows these any more.
   */
  private List<Uncovered> uncovered() {
    if (work.isStored()) {
      return ruleByPerformer.containsValue(Rule.NO_CONSENT.label())
          ? List.of(uncovered("participants", Rule.NO_CONSENT.label()))
          : List.of();
    }
    return session.participants().stream()
        .filter(one -> ruleByPerformer.containsKey(one.performerId()))
        .map(
            one ->
                uncovered(
                    "participants[%d]".formatted(one.place()),
                    ruleByPerformer.get(one.performerId())))
        .toList();
  }

  private Uncovered uncovered(String part, String rule) {
    return new Uncovered(
        Feed.SESSIONS.folder(),
        session.sourceFile(),
        session.sourceLine(),
        new Refusal(part, rule, "the performer's turns are not kept", null));
  }
}
