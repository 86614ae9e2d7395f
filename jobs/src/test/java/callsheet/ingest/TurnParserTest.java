package callsheet.ingest;

import static callsheet.ingest.Parsing.around;
import static callsheet.ingest.Parsing.refusals;
import static callsheet.ingest.Parsing.taken;
import static callsheet.landing.Line.annotation;
import static callsheet.landing.Line.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import callsheet.landing.Feed;
import callsheet.landing.Line;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnParserTest {
  private static final Line TURN = turn(3, "P-1", annotation("R-1", "joy"));

  @Test
  void aTurnIsAsItLanded() {
    var turn = taken(around(TURN.with("intended", "happy").with("felt", "fear"))).turns().get(0);

    assertThat(turn.performerId()).isEqualTo("P-1");
    assertThat(turn.startMs()).isEqualTo(3_000);
    assertThat(turn.endMs()).isEqualTo(4_000);
    assertThat(turn.text()).isEqualTo("Words of P-1");
    assertThat(turn.intended()).isEqualTo("happy");
    assertThat(turn.felt()).isEqualTo("fear");
    assertThat(turn.tombstone()).isNull();
    assertThat(turn.annotations()).extracting(LandedAnnotation::annotatorId).containsExactly("R-1");
  }

  @Test
  void aTurnNeedsNoMoreThanOrdinalAndPerformer() {
    var bare = TURN.without("start_ms").without("end_ms").without("text").without("annotations");

    assertThat(Parsing.session(around(bare)).refusals()).isEmpty();
    assertThat(taken(around(bare)).turns().get(0).tombstone()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "start_ms, soon, bad_type, start_ms is not a whole number of milliseconds",
    "end_ms, soon, bad_type, end_ms is not a whole number of milliseconds"
  })
  void aBadTurnLeavesATombstoneWithItsPerformer(
      String field, String value, String rule, String detail) {
    var line = around(TURN.with(field, value));

    assertThat(refusals(Parsing.session(line)))
        .containsExactly(tuple("turns[0]." + field, rule, detail));
    assertThat(taken(line).turns().get(0)).isEqualTo(LandedTurn.tombstone(3, "P-1", "quarantined"));
    assertThat(taken(line).turns()).hasSize(2);
  }

  @Test
  void aTurnThatEndsBeforeItStartsIsRefused() {
    var line = around(TURN.with("start_ms", 9_000));

    assertThat(refusals(Parsing.session(line)))
        .containsExactly(tuple("turns[0].end_ms", "end_before_start", "end_ms is before start_ms"));
    assertThat(taken(around(TURN.with("start_ms", 4_000))).turns().get(0).tombstone()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"-1", "31622400001", "99999999999999999999"})
  void timesLieWithinASession(String start) {
    var line = around(TURN).toString().replace("\"start_ms\":3000", "\"start_ms\":" + start);

    assertThat(refusals(Parsing.landed(Feed.SESSIONS, line)))
        .containsExactly(
            tuple("turns[0].start_ms", "out_of_range", "start_ms lies outside a session"));
  }

  @Test
  void aTombstoneOfAStrangerHasNoPerformer() {
    var line = around(TURN.with("performer_id", "P-9"));

    assertThat(refusals(Parsing.session(line)))
        .containsExactly(
            tuple(
                "turns[0].performer_id",
                "unknown_participant",
                "performer_id is not among the participants"));
    assertThat(taken(line).turns().get(0)).isEqualTo(LandedTurn.tombstone(3, null, "quarantined"));
  }

  @Test
  void aTombstoneOfNobodyHasNoPerformer() {
    for (Line nobody : List.of(TURN.without("performer_id"), TURN.with("performer_id", " "))) {
      assertThat(taken(around(nobody)).turns().get(0))
          .isEqualTo(LandedTurn.tombstone(3, null, "quarantined"));
    }
  }

  @Test
  void theTextOfARefusedTurnIsKeptAside() {
    var turn = TURN.with("end_ms", 0);

    assertThat(Parsing.session(around(turn)).refusals())
        .extracting(Refusal::text)
        .containsExactly(turn.toString());
  }

  @Test
  void whatATurnCanDoWithoutIsLeftOut() {
    var line =
        around(
            TURN.with("text", 7)
                .with("intended", "smugness")
                .with("felt", 1)
                .with("annotations", "none"));

    assertThat(refusals(Parsing.session(line)))
        .containsExactly(
            tuple("turns[0].text", "bad_type", "text is not text"),
            tuple("turns[0].intended", "unknown_emotion", "intended is outside taxonomy test-1"),
            tuple("turns[0].felt", "bad_type", "felt is not text"),
            tuple("turns[0].annotations", "bad_type", "annotations is not a list"));
    assertThat(taken(line).turns().get(0))
        .isEqualTo(
            new LandedTurn(3, null, "P-1", 3_000L, 4_000L, null, null, null, null, List.of()));
  }

  @Test
  void oneBadAnnotationLeavesTheOthers() {
    var line =
        around(
            turn(
                    3,
                    "P-1",
                    annotation("R-1", "joy"),
                    annotation("R-2", "hangry"),
                    annotation("R-3", "fear"))
                .with("annotations/1/intensity", 0.5));
    var holed =
        line.with(
            "turns/0/annotations",
            List.of(annotation("R-1", "joy"), "R-2", annotation("R-3", "fear")));

    assertThat(refusals(Parsing.session(line)))
        .containsExactly(
            tuple(
                "turns[0].annotations[1].emotions",
                "unknown_emotion",
                "emotions names one outside taxonomy test-1"));
    assertThat(refusals(Parsing.session(holed)))
        .containsExactly(
            tuple("turns[0].annotations[1]", "bad_type", "annotations[1] is not an object"));
    for (Line one : List.of(line, holed)) {
      assertThat(taken(one).turns().get(0).annotations())
          .extracting(LandedAnnotation::annotatorId)
          .containsExactly("R-1", "R-3");
    }
  }

  @Test
  void theNewestJudgementOfAnAnnotatorStays() {
    var first = annotation("R-1", "joy");
    var second = annotation("R-1", "fear").with("annotated_at", "2026-11-22T10:00:00Z");
    var equal = annotation("R-1", "anger").with("annotated_at", "2026-11-22T10:00:00Z");

    var turn = taken(around(turn(0, "P-1", first, second, equal))).turns().get(0);

    assertThat(turn.annotations())
        .extracting(LandedAnnotation::emotions)
        .containsExactly(List.of("fear"));
  }

  @Test
  void aThousandAnnotationsAreEnough() {
    var many = Collections.nCopies(1_001, annotation("R-1", "joy"));
    var line = around(TURN.with("annotations", many));

    assertThat(refusals(Parsing.session(line)))
        .containsExactly(
            tuple("turns[0].annotations", "too_large", "1001 annotations, 1000 at most"));
    assertThat(taken(line).turns().get(0).tombstone()).isNull();
  }
}
