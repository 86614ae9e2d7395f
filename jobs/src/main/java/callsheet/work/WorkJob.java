package callsheet.work;

import static callsheet.schema.Tables.PARTICIPANTS;
import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.WORK_AND_PAY;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_date;

import callsheet.corpus.LanguageTag;
import callsheet.corpus.Stratum;
import callsheet.lake.Columns;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.schema.RowCodec;
import callsheet.schema.Table;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Describes what performers work, what it brings them and how long they wait for it. */
public record WorkJob(WorkConfig config) implements Job {
  @Override
  public String name() {
    return "work";
  }

  @Override
  public Set<Table<?>> reads() {
    return Set.of(PARTICIPANTS, SESSIONS, PERFORMERS);
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(WORK_AND_PAY);
  }

  @Override
  public void run(Lake lake, Run run) {
    var nobody = new WorkTally(new WorkCalendar(run.asOf()), config.currency().getCurrencyCode());
    var tally = byPerformer(lake).toJavaRDD().aggregate(nobody, WorkJob::add, WorkTally::merge);
    lake.snapshot(WORK_AND_PAY, run, WorkRows.of(config, tally, run));
  }

  /** One row a performer: their record, if it has landed, and their sessions, if they have any. */
  private static Dataset<Row> byPerformer(Lake lake) {
    var sessions =
        lake.read(SESSIONS)
            .select(
                col("session_id"),
                to_date(col("recorded_at")).as("recorded_on"),
                coalesce(col("language"), lit(LanguageTag.UNDETERMINED)).as("language"),
                coalesce(col("vendor"), lit(Stratum.UNKNOWN_VENDOR)).as("vendor"),
                col("duration_ms"));
    var engagement =
        Columns.named(
            "recorded_on",
            "language",
            "vendor",
            "duration_ms",
            "pay_amount",
            "pay_currency",
            "due_on",
            "paid_on");
    var engagements =
        lake.read(PARTICIPANTS)
            .join(sessions, Columns.using("session_id"))
            .groupBy("performer_id")
            .agg(collect_list(struct(engagement)).as("engagements"));
    var performers =
        lake.read(PERFORMERS).select(col("performer_id"), struct(col("*")).as("performer"));
    return engagements.join(performers, Columns.using("performer_id"), "full");
  }

  private static WorkTally add(WorkTally tally, Row row) {
    int place = row.fieldIndex("performer");
    var performer = row.isNullAt(place) ? null : PERFORMERS.fromRow(row.getStruct(place));
    List<Row> engagements =
        row.isNullAt(row.fieldIndex("engagements"))
            ? List.of()
            : row.getList(row.fieldIndex("engagements"));
    var codec = RowCodec.of(Engagement.class);
    return tally.add(
        row.getAs("performer_id"), performer, engagements.stream().map(codec::fromRow).toList());
  }
}
