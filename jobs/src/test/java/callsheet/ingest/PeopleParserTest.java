package callsheet.ingest;

import static callsheet.ingest.Parsing.landed;
import static callsheet.ingest.Parsing.refusal;
import static callsheet.ingest.Parsing.refusals;
import static callsheet.landing.Line.payment;
import static callsheet.landing.Line.withdrawal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import callsheet.error.Check;
import callsheet.landing.Feed;
import callsheet.landing.Line;
import callsheet.schema.Performer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleParserTest {
  private static final Line PERFORMER = Line.performer("P-1");

  @Test
  void aPerformerIsAsTheyLanded() {
    var performer =
        performer(
            PERFORMER
                .with(
                    "attributes",
                    Map.of("gender", "female", "training", List.of("voice", "improv")))
                .with("languages", List.of("en-us", "ES"))
                .with(
                    "consent", Map.of("scopes", List.of("training"), "granted_on", "2026-01-02")));

    assertThat(performer.attributes())
        .isEqualTo(Map.of("gender", List.of("female"), "training", List.of("voice", "improv")));
    assertThat(performer.languages()).containsExactly("en-US", "es");
    assertThat(performer.consentScopes()).containsExactly("training");
    assertThat(performer.consentGrantedOn()).isEqualTo(LocalDate.of(2026, 1, 2));
    assertThat(performer.consentExpiresOn()).isNull();
  }

  @Test
  void aPerformerWithoutAConsentRecordIsUnknownAndOneThatGrantsNothingIsNot() {
    assertThat(performer(PERFORMER).consentScopes()).isNull();
    assertThat(performer(PERFORMER.with("consent", null)).consentScopes()).isNull();
    assertThat(performer(PERFORMER.with("consent", Map.of())).consentScopes()).isEmpty();
  }

  @Test
  void anAttributeIsTextOrTexts() {
    var line = PERFORMER.with("attributes", Map.of("age_band", 30, "gender", "female"));

    assertThat(refusals(landed(Feed.PERFORMERS, line)))
        .containsExactly(tuple("attributes.age_band", "bad_type", "age_band is not a list"));
    assertThat(performer(line).attributes()).containsOnlyKeys("gender");
  }

  @Test
  void anUndeclaredAttributeIsNotThere() {
    var undeclared =
        PERFORMER.with("attributes", Map.of("accent", List.of())).with("attributes/gender", null);

    assertThat(refusals(landed(Feed.PERFORMERS, undeclared))).isEmpty();
    assertThat(performer(undeclared).attributes()).isEmpty();
  }

  @Test
  void oneBadLanguageLeavesTheOthers() {
    var line = PERFORMER.with("languages", List.of("en-US", "?", 5, "", "es"));

    assertThat(refusals(landed(Feed.PERFORMERS, line)))
        .containsExactly(
            tuple("languages[1]", "out_of_range", "not a language tag like en-US"),
            tuple("languages[2]", "bad_type", "languages[2] is not text"),
            tuple("languages[3]", "out_of_range", "not a language tag like en-US"));
    assertThat(performer(line).languages()).containsExactly("en-US", "es");
  }

  @Test
  void aConsentThatCannotBeReadRefusesThePerformer() {
    assertThat(refusal(landed(Feed.PERFORMERS, PERFORMER.with("consent", "yes"))))
        .isEqualTo(tuple("bad_type", "consent: consent is not an object"));
    var soon = PERFORMER.with("consent", Map.of("granted_on", "soon"));
    assertThat(refusal(landed(Feed.PERFORMERS, soon)))
        .isEqualTo(
            tuple("bad_time", "consent.granted_on: granted_on is not a date like 2026-11-21"));
  }

  @Test
  void aPaymentIsAsItLanded() {
    var line = payment("S-1", "P-1", "2026-12-01");

    assertThat(landed(Feed.PAYMENTS, line).payment())
        .isEqualTo(new LatePayment("S-1", "P-1", LocalDate.of(2026, 12, 1), null, null));
    assertThat(landed(Feed.PAYMENTS, line).version()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"session_id", "performer_id", "paid_on"})
  void aPaymentWithoutARequiredFieldIsRefused(String field) {
    assertThat(landed(Feed.PAYMENTS, payment("S-1", "P-1", "2026-12-01").without(field)).rule())
        .isEqualTo("missing_field");
  }

  @Test
  void aPaymentInAnUnreadableCurrencyIsRefused() {
    var line = payment("S-1", "P-1", "2026-12-01").with("amount", 2_500).with("currency", "yen");

    assertThat(refusal(landed(Feed.PAYMENTS, line)))
        .isEqualTo(tuple("out_of_range", "currency: currency is no ISO 4217 code like USD"));
  }

  @Test
  void aWithdrawalKeepsADigestAlone() {
    var landed = landed(Feed.WITHDRAWALS, withdrawal("P-1").with("reason", "moved abroad"));

    assertThat(landed.id()).matches("[0-9a-f]{64}");
    assertThat(Check.present(landed.withdrawal()).performerDigest()).isEqualTo(landed.id());
    assertThat(landed.withdrawal().toString()).doesNotContain("P-1", "moved");
    assertThat(landed.unknownFields()).isZero();
  }

  private static Performer performer(Line line) {
    return Check.present(landed(Feed.PERFORMERS, line).performer());
  }
}
