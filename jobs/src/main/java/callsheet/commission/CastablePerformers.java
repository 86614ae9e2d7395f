package callsheet.commission;

import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.SESSIONS;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import callsheet.corpus.Stratum;
import callsheet.lake.Columns;
import callsheet.lake.CoveredPerformers;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Reads who can be cast. Performers are counted by what they are alike in, and only as many ids
 * come to the driver as a plan can need: those who were recorded least lately, then by the hash of
 * id and night, so that work goes round.
 */
final class CastablePerformers {
  private static final String[] KIN = {"is_active", "languages", "groups"};

  private final Lake lake;
  private final Run run;
  private final FairWork work;
  private final CastConsent consent;

  CastablePerformers(Lake lake, Run run, FairWork work, CastConsent consent) {
    this.lake = lake;
    this.run = run;
    this.work = work;
    this.consent = consent;
  }

  /**
   * The troupe.
   *
   * @param groups of performers, each once
   * @param languages of the briefs
   * @param most performers of one kin that a plan can need
   */
  Troupe troupe(List<Stratum> groups, Collection<String> languages, int most) {
    if (lake.read(PERFORMERS).isEmpty()) {
      return Troupe.UNKNOWN;
    }
    var kin = Window.partitionBy(KIN[0], KIN[1], KIN[2]);
    var turn =
        kin.orderBy(
            col("sessions_lately"),
            xxhash64(concat_ws("#", col("performer_id"), lit(run.asOf().toString()))),
            col("performer_id"));
    var rows =
        castable()
            .map(new KinOfPerformer(groups, new TreeSet<>(languages)), KinOfPerformer.ENCODER)
            .withColumn("performers", count(lit(1)).over(kin))
            .withColumn("place", row_number().over(turn))
            .where(col("place").leq(most))
            .collectAsList();
    return new Troupe(groups, kins(rows), true);
  }

  /** Performers with what they were recorded in. */
  private Dataset<Row> castable() {
    var lastDay = run.asOf().plusDays(work.rules().days());
    var covered =
        CoveredPerformers.throughout(lake, consent.scope(), consent.isRequired(), lastDay);
    return lake.read(PERFORMERS)
        .join(covered, Columns.using("performer_id"), "left_semi")
        .join(recorded(), Columns.using("performer_id"), "left")
        .withColumn("sessions_lately", coalesce(col("sessions_lately"), lit(0L)));
  }

  private Dataset<Row> recorded() {
    var since = lit(run.asOf().minusDays(work.activeDays()));
    return lake.read(SESSIONS)
        .select(
            explode(col("performer_ids")).as("performer_id"), col("language"), col("recorded_at"))
        .groupBy("performer_id")
        .agg(
            count(when(to_date(col("recorded_at")).gt(since), true)).as("sessions_lately"),
            collect_set("language").as("recorded_languages"));
  }

  private static List<Troupe.Kin> kins(List<Row> rows) {
    var sorted = new ArrayList<>(rows);
    sorted.sort(
        Comparator.comparing((Row row) -> row.<Boolean>getAs(KIN[0]))
            .thenComparing(row -> row.getList(row.fieldIndex(KIN[1])).toString())
            .thenComparing(row -> row.getList(row.fieldIndex(KIN[2])).toString())
            .thenComparing(row -> row.<Integer>getAs("place")));
    var kins = new LinkedHashMap<List<Object>, List<Row>>();
    for (var row : sorted) {
      var key =
          List.<Object>of(
              row.getAs(KIN[0]),
              row.getList(row.fieldIndex(KIN[1])),
              row.getList(row.fieldIndex(KIN[2])));
      kins.computeIfAbsent(key, alike -> new ArrayList<>()).add(row);
    }
    return kins.values().stream().map(CastablePerformers::kin).toList();
  }

  private static Troupe.Kin kin(List<Row> alike) {
    var first = alike.get(0);
    return new Troupe.Kin(
        first.getAs(KIN[0]),
        new TreeSet<>(first.<String>getList(first.fieldIndex(KIN[1]))),
        new TreeSet<>(first.<Integer>getList(first.fieldIndex(KIN[2]))),
        Math.toIntExact(first.<Long>getAs("performers")),
        alike.stream().map(row -> row.<String>getAs("performer_id")).toList());
  }
}
