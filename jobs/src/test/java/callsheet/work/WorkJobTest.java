package callsheet.work;

import static callsheet.schema.Tables.PARTICIPANTS;
import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.WORK_AND_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.lake.Lake;
import callsheet.lake.TestLake;
import callsheet.schema.Participant;
import callsheet.schema.Performer;
import callsheet.schema.Session;
import callsheet.schema.WorkAndPay;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkJobTest {
  private static final LocalDate TONIGHT = TestLake.NIGHT.asOf();
  private static final long HOUR = 3_600_000;
  private static final WorkConfig DOLLARS =
      new WorkConfig(Currency.getInstance("USD"), new BigDecimal("30"), 5);

  private final List<Performer> performers = new ArrayList<>();
  private final List<Session> sessions = new ArrayList<>();
  private final List<Participant> participants = new ArrayList<>();

  @TempDir Path folder;

  @Test
  void theCorpusIsToldThroughTheNightAndGroupsThroughTheLastMonth() {
    for (int one = 0; one < 6; one++) {
      performer("P-" + one, one < 3 ? "woman" : "man");
      engage("P-" + one, TONIGHT.minusDays(60), 2 * HOUR, "50 USD", 10 + one);
      engage("P-" + one, TONIGHT.minusDays(46), HOUR, "40 USD", 14);
      engage("P-" + one, TONIGHT.minusDays(11), HOUR, "40 USD", null);
    }
    performer("P-6", "man");

    var rows = told();

    assertThat(rows).allMatch(row -> row.n() == null || row.n() >= 0);
    assertThat(of(rows, "corpus", "(all)", "hours").estimate()).isEqualTo(24.0);
    assertThat(of(rows, "corpus", "(all)", "paid").amount()).isEqualByComparingTo("540");
    assertThat(of(rows, "corpus", "(all)", "hourly_pay_median").amount())
        .as("90 dollars for 4 hours, of which one is open")
        .isEqualByComparingTo("22.5");
    assertThat(of(rows, "language", "en", "hourly_pay_median").amount())
        .as("90 dollars for 3 hours")
        .isEqualByComparingTo("30");
    assertThat(of(rows, "corpus", "(all)", "performers_below_promise").estimate()).isEqualTo(5.0);
    assertThat(of(rows, "language", "en", "performers_below_promise").estimate()).isZero();
    assertThat(of(rows, "corpus", "(all)", "hours_gini").estimate())
        .as("one of seven gets nothing")
        .isEqualTo(1 / 7.0);
    assertThat(of(rows, "corpus", "(all)", "hours_gini_working").estimate()).isZero();
    assertThat(of(rows, "language", "en", "hours_gini").reason()).isEqualTo("NOT_IDENTIFIED");
    var delay = of(rows, "corpus", "(all)", "payment_delay_median");
    assertThat(delay.estimate()).isEqualTo(14.0);
    assertThat(delay.lower()).isLessThan(14.0);
    assertThat(delay.nOpen()).isEqualTo(5);
    assertThat(of(rows, "corpus", "(all)", "session_gap_median").estimate()).isEqualTo(3.5);
    assertThat(rows)
        .filteredOn(row -> row.scopeKind().equals("corpus"))
        .allMatch(row -> row.throughOn().equals(TONIGHT));
    assertThat(rows)
        .filteredOn(row -> !row.scopeKind().equals("corpus"))
        .allMatch(row -> row.throughOn().equals(LocalDate.of(2026, 10, 31)));
    assertThat(rows)
        .filteredOn(row -> row.scopeKind().equals("gender"))
        .as("three women and three men are too few to be named")
        .extracting(WorkAndPay::scope)
        .hasSize(WorkMeasure.values().length)
        .containsOnly("(rare)");
  }

  @Test
  void payInAnotherCurrencyOrForAnUnknownTimeIsLeftOutWithItsHours() {
    for (int one = 0; one < 5; one++) {
      engage("P-" + one, TONIGHT.minusDays(60), HOUR, "20 USD", 1);
      engage("P-" + one, TONIGHT.minusDays(60), HOUR, "900 MXN", 1);
      engage("P-" + one, TONIGHT.minusDays(60), null, "900 USD", 1);
      engage("P-" + one, TONIGHT.minusDays(60), HOUR, null, null);
    }
    engage("P-5", TONIGHT.minusDays(60), HOUR, null, null);

    var rows = told();

    assertThat(of(rows, "corpus", "(all)", "hours").estimate()).isEqualTo(16.0);
    assertThat(of(rows, "corpus", "(all)", "hourly_pay_median").amount())
        .isEqualByComparingTo("20");
    assertThat(of(rows, "corpus", "(all)", "paid").amount()).isEqualByComparingTo("100");
    assertThat(of(rows, "corpus", "(all)", "payment_delay_median").nOpen()).isZero();
  }

  @Test
  void nothingIsToldOfFewAndAnEmptyCorpusHasNoData() {
    assertThat(of(told(), "corpus", "(all)", "hourly_pay_median").reason()).isEqualTo("NO_DATA");

    engage("P-0", TONIGHT.minusDays(60), HOUR, "20 USD", 1);
    assertThat(told()).isNotEmpty().allMatch(row -> "SUPPRESSED".equals(row.reason()));
  }

  @Test
  void whatIsKnownOnlyAfterTheNightDoesNotCount() {
    for (int one = 0; one < 5; one++) {
      engage("P-" + one, TONIGHT.minusDays(3), HOUR, "20 USD", 4);
      engage("P-" + one, TONIGHT.plusDays(1), HOUR, "20 USD", 1);
    }

    var rows = told();

    assertThat(of(rows, "corpus", "(all)", "hours").estimate()).isEqualTo(5.0);
    assertThat(of(rows, "corpus", "(all)", "paid").amount()).isEqualByComparingTo("0");
    assertThat(of(rows, "corpus", "(all)", "payment_delay_median").reason())
        .isEqualTo("NOT_IDENTIFIED");
    assertThat(rows).extracting(WorkAndPay::scopeKind).containsOnly("corpus");
  }

  private List<WorkAndPay> told() {
    Lake lake = TestLake.in(folder);
    lake.overwrite(PERFORMERS, lake.dataset(PERFORMERS, performers));
    lake.overwrite(SESSIONS, lake.dataset(SESSIONS, sessions));
    lake.overwrite(PARTICIPANTS, lake.dataset(PARTICIPANTS, participants));
    new WorkJob(DOLLARS).run(lake, TestLake.NIGHT);
    return lake.rows(WORK_AND_PAY);
  }

  private static WorkAndPay of(
      List<WorkAndPay> rows, String scopeKind, String scope, String measure) {
    return rows.stream()
        .filter(row -> row.scopeKind().equals(scopeKind) && row.scope().equals(scope))
        .filter(row -> row.measure().equals(measure))
        .findFirst()
        .orElseThrow();
  }

  private void performer(String id, String gender) {
    performers.add(
        new Performer(
            id,
            Instant.EPOCH,
            Map.of("gender", List.of(gender)),
            List.of(),
            List.of(),
            null,
            null,
            "p.jsonl",
            1));
  }

  private void engage(
      String performer,
      LocalDate on,
      @Nullable Long durationMs,
      @Nullable String pay,
      @Nullable Integer paidAfterDays) {
    var session = "S-" + sessions.size();
    var recordedAt = on.atTime(12, 0).toInstant(ZoneOffset.UTC);
    sessions.add(
        new Session(
            session,
            "SC-1",
            recordedAt,
            recordedAt,
            "en",
            "studio",
            null,
            durationMs,
            List.of(performer),
            List.of(),
            0,
            0,
            new byte[0],
            0,
            "s.jsonl",
            1));
    participants.add(
        new Participant(
            session,
            performer,
            null,
            pay == null ? null : new BigDecimal(pay.substring(0, pay.length() - 4)).setScale(4),
            pay == null ? null : pay.substring(pay.length() - 3),
            pay == null ? null : on.plusDays(14),
            paidAfterDays == null ? null : on.plusDays(paidAfterDays)));
  }
}
