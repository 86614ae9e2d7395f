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
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;

import callsheet.alerts.NightFacts.FeedNight;
import callsheet.alerts.NightFacts.PastPlan;
import callsheet.lake.Lake;
import callsheet.schema.Alert;
import callsheet.schema.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Reads what rules look at. Whatever later nights wrote stays unread. */
record NightReader(Lake lake, LocalDate asOf) {
  /** The facts of the night, as far as these rules need them. */
  NightFacts facts(AlertsConfig config, String taxonomy, String labelling) {
    return new NightFacts(
        asOf,
        taxonomy,
        labelling,
        tonight(COVERAGE, lit(true)),
        tonight(AGREEMENT, col("emotion").isNull()),
        tonight(WORK_AND_PAY, isMedianOfAll()).stream().findFirst(),
        tonight(FORECAST_RECORD, col("cell_kind").equalTo("(all)")).stream().findFirst(),
        landed(),
        plans(config),
        earlier(config.fallDays()));
  }

  /** Rows of the night in the order of their keys. */
  <R extends Record> List<R> tonight(Table<R> mart, Column which) {
    var keys = mart.keys().stream().map(name -> col(name)).toArray(Column[]::new);
    var rows = lake.read(mart).where(col("as_of").equalTo(lit(asOf)).and(which));
    return lake.records(mart, rows.orderBy(keys));
  }

  private static Column isMedianOfAll() {
    return col("scope_kind").equalTo("corpus").and(col("measure").equalTo("payment_delay_median"));
  }

  private List<FeedNight> landed() {
    return lake
        .read(LANDING_FILES)
        .where(col("as_of").leq(lit(asOf)))
        .groupBy("feed", "as_of")
        .agg(sum("landed"), sum("quarantined"))
        .collectAsList()
        .stream()
        .map(
            row ->
                new FeedNight(
                    row.getString(0), row.getLocalDate(1), row.getLong(2), row.getLong(3)))
        .toList();
  }

  private Map<Integer, PastPlan> plans(AlertsConfig config) {
    var plans = new HashMap<Integer, PastPlan>();
    config.rules().stream()
        .filter(rule -> rule.measure() == Measure.PLAN_OVERDUE)
        .map(AlertRule::days)
        .distinct()
        .forEach(days -> plan(days).ifPresent(plan -> plans.put(days, plan)));
    return plans;
  }

  /**
   * The latest plan that is at least so many days old and at most twice as many, with the sessions
   * recorded on the days after its night.
   */
  private Optional<PastPlan> plan(int days) {
    var isOld = col("as_of").between(lit(asOf.minusDays(2L * days)), lit(asOf.minusDays(days)));
    var old = lake.read(COMMISSION_PLAN).where(isOld);
    var latest = old.agg(max("as_of")).head();
    if (latest.isNullAt(0)) {
      return Optional.empty();
    }
    var night = latest.getLocalDate(0);
    var day = to_date(col("recorded_at"));
    var since = lake.read(SESSIONS).where(day.gt(lit(night)).and(day.leq(lit(asOf))));
    return Optional.of(
        new PastPlan(
            night,
            byScene(
                old.where(col("as_of").equalTo(lit(night)))
                    .groupBy("scene_id")
                    .agg(sum("sessions"))),
            byScene(since.groupBy("scene_id").agg(count(lit(1))))));
  }

  private static Map<String, Long> byScene(Dataset<Row> counts) {
    var sessions = new HashMap<String, Long>();
    counts.collectAsList().forEach(row -> sessions.put(row.getString(0), row.getLong(1)));
    return sessions;
  }

  /** Alerts of the latest earlier night, and levels of as many nights as rules look back on. */
  private List<Alert> earlier(int days) {
    var rows = lake.read(ALERTS).where(col("as_of").lt(lit(asOf)));
    var latest = rows.agg(max("as_of")).head();
    if (latest.isNullAt(0)) {
      return List.of();
    }
    var isOfLatest = col("as_of").equalTo(lit(latest.getLocalDate(0)));
    var isLevel = col("level").isNotNull().and(col("as_of").geq(lit(asOf.minusDays(days))));
    return lake.records(ALERTS, rows.where(isOfLatest.or(isLevel)));
  }
}
