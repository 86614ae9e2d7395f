package callsheet.ingest;

import static callsheet.ingest.Parsing.landed;
import static callsheet.ingest.Parsing.refusal;
import static callsheet.landing.Line.late;
import static callsheet.landing.Line.payment;
import static callsheet.landing.Line.performer;
import static callsheet.landing.Line.scene;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import callsheet.error.Check;
import callsheet.landing.Feed;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPartTest {
  @Test
  void aMissingFieldIsNamed() {
    assertThat(refusal(landed(Feed.SCENES, scene("SC-1").without("title"))))
        .isEqualTo(tuple("missing_field", "title: title is missing"));
  }

  @Test
  void aNullIsAMissingField() {
    assertThat(landed(Feed.SCENES, scene("SC-1").with("title", null)).rule())
        .isEqualTo("missing_field");
  }

  @Test
  void aNumberIsNoId() {
    assertThat(refusal(landed(Feed.PERFORMERS, performer("").with("performer_id", 12))))
        .isEqualTo(tuple("bad_type", "performer_id: performer_id is not text"));
  }

  @Test
  void idsKeepTheirZeros() {
    assertThat(landed(Feed.PERFORMERS, performer("0012")).id()).isEqualTo("0012");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\t", "\u2003"})
  void aBlankIdIsEmpty(String id) {
    assertThat(refusal(landed(Feed.PERFORMERS, performer(id))))
        .isEqualTo(tuple("empty_id", "performer_id: performer_id is empty"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T18:04:00Z, 2026-11-21T18:04:00Z",
    "2026-11-21T18:04:00+02:00, 2026-11-21T16:04:00Z",
    "2026-11-21T18:04:00.123456Z, 2026-11-21T18:04:00.123456Z",
    "1900-01-01T00:00:00Z, 1900-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z"
  })
  void aTimeNamesAnInstant(String text, String instant) {
    assertThat(landed(Feed.SCENES, scene("SC-1").with("updated_at", text)).version())
        .isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-21T18:04:00",
        "2026-11-21 18:04:00Z",
        "2026-11-21",
        "2026-13-40T25:00:00Z",
        "1763748240",
        "",
        "noon"
      })
  void whatNamesNoInstantIsABadTime(String text) {
    assertThat(refusal(landed(Feed.SCENES, scene("SC-1").with("updated_at", text))))
        .isEqualTo(
            tuple("bad_time", "updated_at: updated_at is not a time like 2026-11-21T18:04:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"+999999999-12-31T00:00:00Z", "1899-12-31T23:59:59Z", "-0001-01-01T00:00:00Z"})
  void aYearThatTablesCannotHoldIsABadTime(String text) {
    assertThat(refusal(landed(Feed.SCENES, scene("SC-1").with("updated_at", text))))
        .isEqualTo(tuple("bad_time", "updated_at: updated_at lies outside the years 1900 to 9999"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+999999999-12-31", "2026-02-30", "2026-11-21T00:00:00Z", "soon"})
  void aBadDateIsABadTime(String text) {
    assertThat(landed(Feed.PAYMENTS, payment("S-1", "P-1", text)).rule()).isEqualTo("bad_time");
  }

  @Test
  void aNumberIsNoTime() {
    assertThat(landed(Feed.SCENES, scene("SC-1").with("updated_at", 1_763_748_240)).rule())
        .isEqualTo("bad_type");
  }

  @ParameterizedTest
  @CsvSource({
    "25, 25.0000",
    "25.0, 25.0000",
    "0.0001, 0.0001",
    "1e2, 100.0000",
    "0, 0.0000",
    "25.000000, 25.0000"
  })
  void anAmountHasFourDecimals(String amount, BigDecimal money) {
    var payment = Check.present(landed(Feed.PAYMENTS, paying(amount)).payment());

    assertThat(payment.amount()).isEqualTo(money);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "25.00001",
        "-1",
        "100000000000000",
        "1e2147483647",
        "1e-2147483647",
        "1e999999999"
      })
  void whatIsNoAmountIsOutOfRange(String amount) {
    assertThat(refusal(landed(Feed.PAYMENTS, paying(amount))))
        .isEqualTo(tuple("out_of_range", "amount: amount is no amount of money"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"25\"", "true", "[25]"})
  void anAmountIsANumber(String amount) {
    assertThat(landed(Feed.PAYMENTS, paying(amount)).rule()).isEqualTo("bad_type");
  }

  private static String paying(String amount) {
    return payment("S-1", "P-1", "2026-12-01")
        .with("amount", "?")
        .toString()
        .replace("\"?\"", amount);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.1", "1.0001", "1e400", "-1e-9"})
  void anIntensityOutsideItsScaleIsOutOfRange(String intensity) {
    var line =
        late("S-1", 0, "R-1", "joy").with("intensity", "?").toString().replace("\"?\"", intensity);

    assertThat(refusal(landed(Feed.ANNOTATIONS, line)))
        .isEqualTo(tuple("out_of_range", "intensity: intensity is not within 0.0 and 1.0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "2147483648", "99999999999999999999"})
  void anOrdinalIsAnIntFromZero(String turn) {
    var line = late("S-1", 0, "R-1", "joy").toString().replace("\"turn\":0", "\"turn\":" + turn);

    assertThat(landed(Feed.ANNOTATIONS, line).rule()).isEqualTo("out_of_range");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "\"1\"", "true"})
  void anOrdinalIsAWholeNumber(String turn) {
    var line = late("S-1", 0, "R-1", "joy").toString().replace("\"turn\":0", "\"turn\":" + turn);

    assertThat(refusal(landed(Feed.ANNOTATIONS, line)))
        .isEqualTo(tuple("bad_type", "turn: turn is not a whole number"));
  }
}
