package callsheet.ingest;

import static callsheet.ingest.Parsing.refusal;
import static callsheet.ingest.Parsing.refusals;
import static callsheet.ingest.Parsing.taken;
import static callsheet.landing.Line.participant;
import static callsheet.landing.Line.session;
import static callsheet.landing.Line.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import callsheet.landing.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionParserTest {
  private static final Line SESSION = session("S-1", turn(0, "P-1"), turn(1, "P-2"));

  @Test
  void aSessionIsUpdatedWhenItWasRecordedUnlessTold() {
    assertThat(taken(SESSION).updatedAt()).isEqualTo("2026-11-21T18:04:00Z");
    assertThat(taken(SESSION.with("updated_at", "2026-11-23T00:00:00Z")).updatedAt())
        .isEqualTo("2026-11-23T00:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"session_id", "scene_id", "recorded_at", "participants", "turns"})
  void aSessionWithoutARequiredFieldIsRefused(String field) {
    assertThat(refusal(Parsing.session(SESSION.without(field))))
        .isEqualTo(tuple("missing_field", "%s: %s is missing".formatted(field, field)));
  }

  @Test
  void aSessionWithoutTurnsOrParticipantsIsRefused() {
    assertThat(refusal(Parsing.session(session("S-1"))))
        .isEqualTo(tuple("missing_field", "turns: turns holds none"));
    assertThat(refusal(Parsing.session(SESSION.with("participants", List.of()))))
        .isEqualTo(tuple("missing_field", "participants: participants names no sound one"));
  }

  @Test
  void turnsAreAListOfObjects() {
    assertThat(refusal(Parsing.session(SESSION.with("turns", "twelve"))))
        .isEqualTo(tuple("bad_type", "turns: turns is not a list"));
    assertThat(refusal(Parsing.session(SESSION.with("turns", List.of(turn(0, "P-1"), 3)))))
        .isEqualTo(tuple("bad_type", "turns[1]: turns[1] is not an object"));
  }

  @Test
  void aTurnWithoutAnOrdinalRefusesItsSessionForNobodyKnowsItsPlace() {
    assertThat(refusal(Parsing.session(SESSION.without("turns/1/turn"))))
        .isEqualTo(tuple("missing_field", "turns[1].turn: turn is missing"));
  }

  @Test
  void twoTurnsOfOneOrdinalRefuseTheirSession() {
    assertThat(refusal(Parsing.session(SESSION.with("turns/1/turn", 0))))
        .isEqualTo(tuple("duplicate_turn", "turns[1].turn: two turns have the ordinal 0"));
  }

  @Test
  void whatASessionCanDoWithoutIsLeftOut() {
    var landed =
        Parsing.session(
            SESSION
                .with("language", "English!")
                .with("vendor", 7)
                .with("segmentation", List.of())
                .with("duration_ms", -1));

    assertThat(refusals(landed))
        .containsExactly(
            tuple("language", "out_of_range", "not a language tag like en-US"),
            tuple("vendor", "bad_type", "vendor is not text"),
            tuple("segmentation", "bad_type", "segmentation is not text"),
            tuple("duration_ms", "out_of_range", "duration_ms lies outside a session"));
    assertThat(landed.session()).isEqualTo(taken(SESSION));
    assertThat(landed.refusals())
        .extracting(Refusal::text)
        .containsExactly("\"English!\"", "7", "[]", "-1");
  }

  @Test
  void aBadParticipantIsLeftOutAndTheirTurnsWithThem() {
    var line = SESSION.with("participants", List.of(participant("P-1"), participant(""), 7));

    var landed = Parsing.session(line);

    assertThat(refusals(landed))
        .containsExactly(
            tuple("participants[1].performer_id", "empty_id", "performer_id is empty"),
            tuple("participants[2]", "bad_type", "participants[2] is not an object"),
            tuple(
                "turns[1].performer_id",
                "unknown_participant",
                "performer_id is not among the participants"));
    assertThat(taken(line).participants())
        .extracting(LandedParticipant::performerId)
        .containsExactly("P-1");
  }

  @Test
  void aPerformerTakesPartOnce() {
    var twice =
        List.of(participant("P-1"), participant("P-2"), participant("P-1").with("role", "B"));

    var landed = Parsing.session(SESSION.with("participants", twice));

    assertThat(refusals(landed))
        .containsExactly(tuple("participants[2]", "out_of_range", "a performer takes part once"));
    assertThat(landed.session()).isEqualTo(taken(SESSION));
  }

  @Test
  void payThatCannotBeReadIsLeftOut() {
    var pay = Map.of("amount", 25, "currency", "USD", "due_on", "2026-12-05");
    var line = SESSION.with("participants/0/pay", pay).with("participants/0/role", "A");

    assertThat(taken(line).participants().get(0).dueOn()).isEqualTo(LocalDate.of(2026, 12, 5));
    var landed = Parsing.session(line.with("participants/0/pay/currency", "dollars"));
    assertThat(refusals(landed))
        .containsExactly(
            tuple(
                "participants[0].pay.currency",
                "out_of_range",
                "currency is no ISO 4217 code like USD"));
    assertThat(taken(line.with("participants/0/pay/currency", "dollars")).participants().get(0))
        .isEqualTo(new LandedParticipant(0, "P-1", "A", null, null, null, null));
  }
}
