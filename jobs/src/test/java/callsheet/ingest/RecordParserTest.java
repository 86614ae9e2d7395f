package callsheet.ingest;

import static callsheet.ingest.Parsing.landed;
import static callsheet.ingest.Parsing.refusal;
import static callsheet.landing.Line.annotation;
import static callsheet.landing.Line.performer;
import static callsheet.landing.Line.scene;
import static callsheet.landing.Line.session;
import static callsheet.landing.Line.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import callsheet.landing.Feed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordParserTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"performer_id\":\"P-1\"",
        "{\"performer_id\":\"P-1\"} {}",
        "{performer_id:'P-1'}",
        "{\"performer_id\":\"P-1\",}",
        "{\"performer_id\":\"P-1\",\"performer_id\":\"P-2\"}",
        "{\"amount\":NaN}",
        "{\"amount\":01}",
        "{\"text\":\"\u0001\"}",
        "Performer P-1"
      })
  void whatIsNotOneJsonObjectIsUnparseable(String line) {
    var landed = landed(Feed.PERFORMERS, line);

    assertThat(landed.rule()).isEqualTo("unparseable");
    assertThat(landed.detail()).matches("not one JSON object at column \\d+");
    assertThat(landed.text()).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "7", "\"P-1\"", "null", "true"})
  void anyOtherJsonIsNoRecord(String line) {
    assertThat(refusal(landed(Feed.SCENES, line)))
        .isEqualTo(tuple("bad_type", "a record is a JSON object"));
  }

  @Test
  void deepNestingIsUnparseable() {
    var line = "{\"stage_note\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

    assertThat(landed(Feed.SCENES, line).rule()).isEqualTo("unparseable");
  }

  @Test
  void anEndlessNumberIsUnparseable() {
    var line =
        performer("P-1").with("x", 1).toString().replace(":1}", ":" + "9".repeat(1_000) + "}");

    assertThat(landed(Feed.PERFORMERS, line).rule()).isEqualTo("unparseable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e-2147483648", "1e-99999999999", "1e99999999999"})
  void aNumberBeyondAnyScaleIsUnparseable(String number) {
    var line = "{\"microphone\":" + number + "}";

    assertThat(landed(Feed.SCENES, line).rule()).isEqualTo("unparseable");
  }

  @Test
  void unknownFieldsAreCountedAtEveryLevel() {
    var heard = annotation("R-1", "joy").with("microphone", "left");
    var line =
        session("S-1", turn(0, "P-1", heard).with("stage_note", "whispers"))
            .with("participants/0/shoes", 43)
            .with("participants/1/pay", participantPay())
            .with("weather", null)
            .with("studio", "B");

    var landed = landed(Feed.SESSIONS, line);

    assertThat(landed.rule()).isNull();
    assertThat(landed.refusals()).isEmpty();
    assertThat(landed.unknownFields()).isEqualTo(6);
  }

  private static Map<String, Object> participantPay() {
    return Map.of("amount", 25, "currency", "USD", "tax", 3);
  }

  @Test
  void unknownFieldsOfScenesAndPerformersAreCounted() {
    var priced = scene("SC-1").with("price", Map.of("amount", 1, "currency", "USD", "vat", 1));
    var asked = performer("P-1").with("consent", Map.of("scopes", List.of("a"), "by", "x"));

    assertThat(landed(Feed.SCENES, priced.with("x", 1)).unknownFields()).isEqualTo(2);
    assertThat(landed(Feed.PERFORMERS, asked.with("x", 1)).unknownFields()).isEqualTo(2);
    assertThat(
            landed(Feed.PERFORMERS, performer("P-1").with("attributes", Map.of("shoes", "43")))
                .unknownFields())
        .isZero();
  }

  @Test
  void aRecordKnowsWhereItCameFrom() {
    var landed = landed(Feed.SCENES, scene("SC-1"));

    assertThat(landed.feed()).isEqualTo("scenes");
    assertThat(landed.file()).isEqualTo("scenes/a.jsonl");
    assertThat(landed.line()).isEqualTo(7);
    assertThat(landed.id()).isEqualTo("SC-1");
    assertThat(landed.version()).isEqualTo("2026-11-01T00:00:00Z");
  }
}
