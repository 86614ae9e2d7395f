package callsheet.ingest;

import static callsheet.ingest.Parsing.taken;
import static callsheet.landing.Line.annotation;
import static callsheet.landing.Line.session;
import static callsheet.landing.Line.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import callsheet.corpus.Timeline;
import callsheet.corpus.TimelineTurn;
import callsheet.landing.Line;
import callsheet.schema.Annotation;
import callsheet.schema.Participant;
import callsheet.schema.Turn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionBuilderTest {
  private static final Line DIALOGUE =
      session(
          "S-1",
          turn(0, "P-1", annotation("R-2", "joy"), annotation("R-1", "fear", "anger")),
          turn(1, "P-2", annotation("R-1", "joy")),
          turn(2, "P-1", annotation("R-3", "anger")));
  private static final RefusedPerformer GONE = new RefusedPerformer("P-1", "withdrawn");

  @Test
  void turnsAreOrderedByStartAndThenByOrdinal() {
    var built =
        build(
            session(
                "S-1",
                turn(4, "P-1").with("start_ms", 100),
                turn(2, "P-2").with("start_ms", 500),
                turn(1, "P-1").with("start_ms", 500),
                turn(3, "P-2").with("start_ms", 0)));

    assertThat(built.turns()).extracting(Turn::turn).containsExactly(3, 4, 1, 2);
    assertThat(built.turns()).extracting(Turn::position).containsExactly(0, 1, 2, 3);
  }

  @Test
  void oneTurnWithoutAStartOrdersItsSessionByOrdinal() {
    var built =
        build(
            session(
                "S-1",
                turn(4, "P-1").with("start_ms", 100),
                turn(2, "P-2").without("start_ms").without("end_ms"),
                turn(3, "P-2").with("start_ms", 0)));

    assertThat(built.turns()).extracting(Turn::turn).containsExactly(2, 3, 4);
  }

  @Test
  void theTimelineIsTheSessionPacked() {
    var built = build(DIALOGUE).session();

    assertThat(built.performerIds()).containsExactly("P-1", "P-2");
    assertThat(built.annotatorIds()).containsExactly("R-1", "R-2", "R-3");
    assertThat(built.turnCount()).isEqualTo(3);
    assertThat(built.annotationCount()).isEqualTo(4);
    var turns = Timeline.unpack(built.timeline()).turns();
    assertThat(turns).extracting(TimelineTurn::speaker).containsExactly(0, 1, 0);
    assertThat(turns.get(0).votes())
        .hasToString(
            "[Vote[annotator=0, emotions=[fear, anger]], Vote[annotator=1, emotions=[joy]]]");
  }

  @Test
  void aRefusedTurnKeepsItsSpeakerInTheTimeline() {
    var built = build(DIALOGUE.with("turns/1/end_ms", 0)).session();

    var turns = Timeline.unpack(built.timeline()).turns();
    assertThat(turns.get(1)).isEqualTo(TimelineTurn.tombstoneOf(1, 1));
    assertThat(built.annotatorIds()).containsExactly("R-1", "R-2", "R-3");
    assertThat(built.annotationCount()).isEqualTo(3);
  }

  @Test
  void nothingButTheirPlacesIsLeftOfAPerformerWhoWithdrew() {
    var built = build(DIALOGUE.with("turns/0/start_ms", 900), GONE);

    assertThat(built.turns())
        .extracting(Turn::turn, Turn::performerId, Turn::text, Turn::startMs, Turn::tombstone)
        .containsExactly(
            tuple(0, null, null, null, "withdrawn"),
            tuple(1, "P-2", "Words of P-2", 1_000L, null),
            tuple(2, null, null, null, "withdrawn"));
    assertThat(built.participants()).extracting(Participant::performerId).containsExactly("P-2");
    assertThat(built.annotations()).extracting(Annotation::turn).containsExactly(1);
    assertThat(built.session().performerIds()).containsExactly("P-2");
    assertThat(built.session().annotatorIds()).containsExactly("R-1");
    assertThat(Timeline.unpack(built.session().timeline()).turns().get(0))
        .isEqualTo(TimelineTurn.tombstone(0));
    assertThat(built.uncovered())
        .extracting(Uncovered::refusal)
        .containsExactly(
            new Refusal(
                "participants[0]", "withdrawn", "the performer's turns are not kept", null));
  }

  @Test
  void aWithdrawnTurnKeepsItsPlaceInTheOrder() {
    var line =
        session(
            "S-1",
            turn(0, "P-2").with("start_ms", 0),
            turn(1, "P-1").with("start_ms", 800).with("end_ms", 900),
            turn(2, "P-2").with("start_ms", 500));

    assertThat(build(line, GONE).turns()).extracting(Turn::turn).containsExactly(0, 2, 1);
    assertThat(build(storedAgain(line, build(line)), GONE).turns())
        .extracting(Turn::turn)
        .containsExactly(0, 2, 1);
  }

  @Test
  void aStoredSessionIsBuiltTheSameAgain() {
    for (Line line :
        List.of(DIALOGUE, DIALOGUE.with("turns/1/end_ms", 0).with("turns/0/intended", "joy"))) {
      var first = build(line);
      var again = build(storedAgain(line, first));

      assertThat(again.session().timeline()).isEqualTo(first.session().timeline());
      assertThat(again.session().revision()).isEqualTo(first.session().revision());
      assertThat(again.turns()).isEqualTo(first.turns());
      assertThat(again.annotations()).isEqualTo(first.annotations());
      assertThat(again.participants()).isEqualTo(first.participants());
    }
  }

  @Test
  void aWithdrawalLeavesTheSameBeforeAndAfterTheSessionIsStored() {
    var before = build(DIALOGUE, GONE);
    var after = build(storedAgain(DIALOGUE, build(DIALOGUE)), GONE);

    assertThat(after.session().timeline()).isEqualTo(before.session().timeline());
    assertThat(after.session().revision()).isEqualTo(before.session().revision());
    assertThat(after.turns()).isEqualTo(before.turns());
    assertThat(after.uncovered()).isEmpty();
  }

  @Test
  void theRevisionChangesWithAnythingLabelledOrCounted() {
    assertThat(
            List.of(
                revision(DIALOGUE),
                revision(DIALOGUE.with("turns/0/intended", "joy")),
                revision(DIALOGUE.with("turns/0/felt", "joy")),
                revision(DIALOGUE.with("turns/1/intended", "joy")),
                revision(DIALOGUE.with("turns/0/start_ms", 1)),
                revision(DIALOGUE.with("turns/1/annotations", List.of()))))
        .doesNotHaveDuplicates();
    assertThat(revision(DIALOGUE.with("turns/0/text", "Other words")))
        .isEqualTo(revision(DIALOGUE));
  }

  private static long revision(Line line) {
    return build(line).session().revision();
  }

  private static BuiltSession build(Line line, RefusedPerformer... refused) {
    return build(taken(line), refused);
  }

  private static BuiltSession build(LandedSession session, RefusedPerformer... refused) {
    boolean isStored = session.turns().get(0).position() != null;
    return SessionBuilder.build(
        new SessionWork(session, isStored, isStored, List.of(refused), List.of(), List.of()));
  }

  /** What the tables give back of a session: rows in any order, places in its turns. */
  private static LandedSession storedAgain(Line line, BuiltSession built) {
    var turns = new ArrayList<LandedTurn>();
    for (Turn row : built.turns()) {
      turns.add(
          0,
          new LandedTurn(
              row.turn(),
              row.position(),
              row.performerId(),
              row.startMs(),
              row.endMs(),
              row.text(),
              row.intended(),
              row.felt(),
              row.tombstone(),
              annotations(built, row.turn())));
    }
    var landed = taken(line);
    return new LandedSession(
        landed.sessionId(),
        landed.sceneId(),
        landed.recordedAt(),
        landed.updatedAt(),
        landed.language(),
        landed.vendor(),
        landed.segmentation(),
        landed.durationMs(),
        landed.participants(),
        turns,
        landed.sourceFile(),
        landed.sourceLine());
  }

  private static List<LandedAnnotation> annotations(BuiltSession built, int turn) {
    return built.annotations().stream()
        .filter(row -> row.turn() == turn)
        .map(
            row ->
                new LandedAnnotation(
                    row.annotatorId(),
                    row.emotions(),
                    row.intensity(),
                    row.valence(),
                    row.arousal(),
                    row.dominance(),
                    row.annotatedAt(),
                    row.isLate()))
        .toList();
  }
}
