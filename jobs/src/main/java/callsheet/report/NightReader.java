package callsheet.report;

import static callsheet.schema.Tables.COMMISSION_PLAN;
import static callsheet.schema.Tables.COVERAGE;
import static callsheet.schema.Tables.EMOTION_DISTRIBUTION;
import static callsheet.schema.Tables.EMOTION_DWELL;
import static callsheet.schema.Tables.EMOTION_TRANSITIONS;
import static callsheet.schema.Tables.PERFORMER_DIVERSITY;
import static callsheet.schema.Tables.SCENES;
import static callsheet.schema.Tables.SESSIONS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import callsheet.lake.Lake;
import callsheet.schema.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;

/** Reads what the report of a night needs: small tables, and counts of the others. */
record NightReader(Lake lake, LocalDate asOf) {
  private static final Column NOT_SCENES = col("scope_kind").notEqual("scene");
  private static final Column ALL = lit(true);

  Night night() {
    var health = new HealthReader(lake, asOf);
    return new Night(
        snapshot(asOf),
        nightBefore().map(this::snapshot),
        lake.rows(SCENES),
        lake.read(SESSIONS).count(),
        health.feeds(),
        health.rules());
  }

  private Optional<LocalDate> nightBefore() {
    var latest =
        lake.read(EMOTION_DISTRIBUTION)
            .where(col("as_of").lt(lit(asOf)))
            .agg(max("as_of").cast("string"))
            .head();
    return Optional.ofNullable(latest.getString(0)).map(LocalDate::parse);
  }

  private Snapshot snapshot(LocalDate night) {
    return new Snapshot(
        night,
        rows(EMOTION_DISTRIBUTION, night, NOT_SCENES),
        rows(EMOTION_TRANSITIONS, night, NOT_SCENES),
        rows(EMOTION_DWELL, night, NOT_SCENES),
        rows(PERFORMER_DIVERSITY, night, ALL),
        rows(COVERAGE, night, ALL),
        rows(COMMISSION_PLAN, night, ALL));
  }

  private <R extends Record> List<R> rows(Table<R> table, LocalDate night, Column which) {
    return lake.records(
        table, lake.read(table).where(col("as_of").equalTo(lit(night))).where(which));
  }
}
