package callsheet.verify;

import static callsheet.schema.Tables.GAPPED_ARCS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import callsheet.schema.RowCodec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * {@code marts.gapped_arcs} without mining: every arc that a performer's labels in a session hold
 * is listed, and those that enough have are kept (METHODS 2.10).
 */
record GappedArcRecount(MinedArcs mined) {
  private static final String STEP = " > ";
  private static final long FEWEST_PERFORMERS = 5;

  /** What one performer's labels in one session hold; the arcs by their emotions' names. */
  record Way(String performerId, List<String> arcs) {}

  /** Compares the rows of a night with a recount of the sessions. */
  Finding of(Dataset<Row> records, Dataset<Row> found) {
    long sessions = records.count();
    boolean isWhole = sessions <= mined.mostSessions();
    var sample =
        isWhole
            ? records
            : records
                .orderBy(xxhash64(col("session_id")), col("session_id"))
                .limit(mined.mostSessions());
    int longest = mined.longest();
    FlatMapFunction<Row, Row> ways = row -> rows(row, longest).iterator();
    var performed = sample.flatMap(ways, RowCodec.of(Way.class).encoder());
    double share = isWhole ? 1 : (double) mined.mostSessions() / sessions;
    return new TableComparison(
            GAPPED_ARCS,
            List.of("arc"),
            List.of(
                "arc_length",
                "sequences",
                "all_sequences",
                "share",
                "sampled_sessions_share",
                "performers",
                "effective_performers",
                "performers_reason"))
        .with(expected(performed).withColumn("sampled_sessions_share", lit(share)), found);
  }

  private Dataset<Row> expected(Dataset<Row> ways) {
    long all = ways.count();
    var isTold = col("all_performers").geq(FEWEST_PERFORMERS);
    var total = col("sequences").cast("double");
    return ways.select(col("performer_id"), explode(col("arcs")).as("arc"))
        .groupBy("arc", "performer_id")
        .agg(count(lit(1)).as("own"))
        .groupBy("arc")
        .agg(
            count(lit(1)).as("all_performers"),
            sum("own").as("sequences"),
            sum(col("own").multiply(col("own"))).as("squares"))
        .withColumn("arc_length", size(split(col("arc"), STEP)))
        .where(col("arc_length").gt(1))
        .where(col("sequences").geq((long) Math.ceil(mined.minShare() * all)))
        .withColumn("all_sequences", lit(all))
        .withColumn("share", total.divide(lit((double) all)))
        .withColumn("performers", when(isTold, col("all_performers")))
        .withColumn(
            "effective_performers", when(isTold, total.multiply(total).divide(col("squares"))))
        .withColumn("performers_reason", when(isTold.equalTo(false), "SUPPRESSED"));
  }

  private static List<Row> rows(Row row, int longest) {
    var session = RowCodec.of(SessionRecord.class).fromRow(row);
    var labels = new HardLabels(session);
    var ways = new ArrayList<Row>();
    for (String performer : session.performerIds()) {
      var arcs = new LinkedHashSet<List<String>>();
      String last = null;
      for (var turn : session.orderedTurns()) {
        var mode = performer.equals(turn.performerId()) ? labels.mode(turn) : null;
        if (mode != null && !mode.equals(last)) {
          addEnding(mode, longest, arcs);
          last = mode;
        }
      }
      if (!arcs.isEmpty()) {
        var names = arcs.stream().map(arc -> String.join(STEP, arc)).toList();
        ways.add(RowCodec.of(Way.class).toRow(new Way(performer, names)));
      }
    }
    return ways;
  }

  /** Adds the emotion alone and at the end of every arc that is there. */
  private static void addEnding(String emotion, int longest, LinkedHashSet<List<String>> arcs) {
    for (List<String> arc : List.copyOf(arcs)) {
      if (arc.size() < longest) {
        var longer = new ArrayList<>(arc);
        longer.add(emotion);
        arcs.add(longer);
      }
    }
    arcs.add(List.of(emotion));
  }
}
