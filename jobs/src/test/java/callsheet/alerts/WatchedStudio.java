package callsheet.alerts;

import static callsheet.schema.Tables.AGREEMENT;
import static callsheet.schema.Tables.ALERTS;
import static callsheet.schema.Tables.COMMISSION_PLAN;
import static callsheet.schema.Tables.COVERAGE;
import static callsheet.schema.Tables.FORECAST_RECORD;
import static callsheet.schema.Tables.LANDING_FILES;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.WORK_AND_PAY;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import callsheet.error.Problems;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.schema.Alert;
import callsheet.schema.CommissionPlan;
import callsheet.schema.Coverage;
import callsheet.schema.ForecastRecord;
import callsheet.schema.LabelAgreement;
import callsheet.schema.LandingFile;
import callsheet.schema.Session;
import callsheet.schema.Table;
import callsheet.schema.WorkAndPay;
import com.typesafe.config.ConfigFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Nights of a studio that is well or not: the rows that rules look at, and the step on them. */
record WatchedStudio(Lake lake) {
  static final LocalDate FIRST = LocalDate.of(2026, 11, 20);

  /** A rule of every measure, whose value is over one threshold or under the other. */
  static final String RULES =
      """
      coverage { measure = coverage-fall, severity = warning, owner = "A & <b>", days = 9, raise = 0.2, clear = 0.1 }
      agreement { measure = agreement-fall, severity = warning, owner = B, days = 9, raise = 0.1, clear = 0.01 }
      silent { measure = feed-silent, severity = critical, owner = C, feeds = [sessions], raise = 1, clear = 0 }
      refused { measure = quarantine-share, severity = critical, owner = D, feeds = [annotations], days = 1, raise = 0.2, clear = 0.1 }
      pay { measure = pay-delay, severity = info, owner = E, raise = 40, clear = 30 }
      deadline { measure = deadline-overdue, severity = critical, owner = F, raise = 1, clear = 0 }
      plan { measure = plan-overdue, severity = info, owner = G, days = 1, raise = 0.5, clear = 0.2 }
      forecast { measure = forecast-bias, severity = info, owner = H, raise = 0.3, clear = 0.1 }
      """;

  static AlertsConfig config(String rules) {
    var problems = new Problems();
    var config =
        AlertsConfig.from(ConfigFactory.parseString("alerts { %s }".formatted(rules)), problems);
    problems.throwIfAny();
    return config;
  }

  static LocalDate date(int night) {
    return FIRST.plusDays(night);
  }

  /** Runs the step on a night that is there. */
  List<Alert> step(int night, AlertsConfig config) {
    var run = new Run(date(night), "run", 42);
    new AlertsJob(config, "t", "t").run(lake, run);
    return rows(night);
  }

  /** The night's alerts in the order of rules and subjects. */
  List<Alert> rows(int night) {
    return lake.records(
        ALERTS,
        lake.read(ALERTS).where(col("as_of").equalTo(lit(date(night)))).orderBy("rule", "subject"));
  }

  /** A night on which all is well: sessions land and play the plan, and joy is adequate. */
  WatchedStudio goodNight(int night) {
    return tables(night, 8, 0.6, 10, 0).played(night).landed("sessions", night, 9, 0);
  }

  /** A night on which nothing is. */
  WatchedStudio badNight(int night) {
    return tables(night, 5, 0.3, 60, 60);
  }

  private WatchedStudio tables(int night, double credit, double alpha, double days, long refused) {
    return covered(night, credit, credit, credit >= 8 ? "adequate" : "short")
        .agreed(night, alpha, 0.05)
        .paid(night, days)
        .judged(night, refused == 0 ? -1 : 5)
        .planned(night)
        .landed("annotations", night, 100, refused);
  }

  WatchedStudio covered(int night, double credit, double surely, String status) {
    return put(
        COVERAGE,
        new Coverage(
            date(night),
            "run",
            "emotion",
            "joy",
            null,
            "(all)",
            10,
            1,
            credit,
            credit,
            10 - surely,
            surely / 10,
            9L,
            9.0,
            null,
            status,
            0.1,
            null,
            9L,
            null,
            FIRST,
            null,
            surely));
  }

  WatchedStudio agreed(int night, double alpha, double open) {
    return put(
        AGREEMENT,
        new LabelAgreement(
            date(night),
            "run",
            "corpus",
            "(all)",
            null,
            90,
            9,
            0.7,
            0.6,
            0.8,
            alpha,
            alpha - open,
            alpha + open,
            99,
            null,
            null,
            null,
            "TOO_SHORT"));
  }

  private WatchedStudio paid(int night, double lower) {
    return put(
        WORK_AND_PAY,
        new WorkAndPay(
            date(night),
            "run",
            "corpus",
            "(all)",
            date(night),
            "payment_delay_median",
            "days",
            "propensity",
            lower + 2,
            null,
            lower,
            lower + 9,
            50L,
            5L,
            null));
  }

  private WatchedStudio judged(int night, double lower) {
    return put(
        FORECAST_RECORD,
        new ForecastRecord(
            date(night),
            "run",
            "(all)",
            date(night - 1),
            10,
            2,
            20,
            100,
            100 - 10 * (lower + 1),
            lower + 1,
            lower,
            lower + 2,
            1.0,
            1.0,
            1.0,
            0.2,
            0.2,
            null,
            null));
  }

  /** Four sessions of one brief. */
  private WatchedStudio planned(int night) {
    return put(
        COMMISSION_PLAN,
        new CommissionPlan(
            date(night),
            "run",
            1,
            "B1",
            "A brief",
            4,
            BigDecimal.TEN,
            new BigDecimal(40),
            "USD",
            1,
            1,
            List.of(),
            "Why not.",
            1.0,
            1.0,
            false,
            "(anybody)",
            1.0));
  }

  /** Four sessions of that brief, and one of another. */
  private WatchedStudio played(int night) {
    for (int session = 0; session < 5; session++) {
      var at = date(night).atStartOfDay().toInstant(ZoneOffset.UTC);
      put(
          SESSIONS,
          new Session(
              "S-%d-%d".formatted(night, session),
              session == 4 ? "B2" : "B1",
              at,
              at,
              null,
              null,
              null,
              null,
              List.of("P-1", "P-2"),
              List.of(),
              0,
              0,
              new byte[0],
              0,
              "a.jsonl",
              1));
    }
    return this;
  }

  private WatchedStudio landed(String feed, int night, long landed, long refused) {
    return put(
        LANDING_FILES,
        new LandingFile(
            feed,
            "%s/%d.jsonl".formatted(feed, night),
            1,
            Instant.EPOCH,
            date(night),
            landed,
            landed - refused,
            0,
            0,
            refused,
            0,
            0,
            0));
  }

  private <R extends Record> WatchedStudio put(Table<R> table, R row) {
    lake.append(table, lake.dataset(table, List.of(row)));
    return this;
  }
}
