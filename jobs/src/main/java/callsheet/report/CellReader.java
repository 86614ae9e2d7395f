package callsheet.report;

import static callsheet.schema.Tables.SCENE_YIELDS;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.TURN_LABELS;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import callsheet.lake.Columns;
import callsheet.lake.CoveredPerformers;
import callsheet.lake.Lake;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.jspecify.annotations.Nullable;

/**
 * Reads which briefs bring a cell, and where it can be heard. Of the sessions no more are looked
 * through than a number of them, those whose ids have the lowest hashes; of each cell no more than
 * a few moments come to the driver.
 *
 * @param consentScope what performers must have granted for their lines to be shown; null when
 *     every recorded turn counts
 */
record CellReader(Lake lake, LocalDate asOf, @Nullable String consentScope, int mostSessions) {
  private static final int BRIEFS = 3;
  private static final int MOMENTS = 3;

  /** A line of one word shows nothing. */
  private static final int SHORTEST_LINE = 12;

  private static final String[] CELL = {"kind", "from_emotion", "to_emotion"};
  private static final String[] LINE = {"turn", "start_ms", "speaker", "text", "emotion"};

  /** The briefs that are expected to bring most of each cell, best first. */
  Map<CellFacts.Key, List<CellFacts.BriefYield>> yields() {
    var best =
        Window.partitionBy("cell_kind", "from_emotion", "to_emotion")
            .orderBy(col("expected_yield").desc(), col("scene_id"));
    return lake
        .read(SCENE_YIELDS)
        .where(col("as_of").equalTo(lit(asOf)).and(col("expected_yield").gt(0)))
        .withColumn("place", row_number().over(best))
        .where(col("place").leq(BRIEFS))
        .orderBy("place")
        .collectAsList()
        .stream()
        .collect(
            groupingBy(
                row ->
                    new CellFacts.Key(
                        row.getAs("cell_kind"), row.getAs("from_emotion"), row.getAs("to_emotion")),
                mapping(
                    row ->
                        new CellFacts.BriefYield(
                            row.getAs("scene_id"),
                            row.<Double>getAs("expected_yield"),
                            row.<Long>getAs("sessions")),
                    toList())));
  }

  /** Sessions that are looked through. */
  long searched() {
    return sessions().count();
  }

  private Dataset<Row> sessions() {
    return lake.read(SESSIONS)
        .select("session_id", "recorded_at", "performer_ids")
        .orderBy(xxhash64(col("session_id")), col("session_id"))
        .limit(mostSessions);
  }

  /** A few moments of each cell, those of which raters are surest. */
  Map<CellFacts.Key, List<CellFacts.Moment>> moments() {
    var lines = lines();
    var all =
        Stream.of(
                emotions(lines), self(lines), answers(lines, "partner"), answers(lines, "adjacent"))
            .reduce(Dataset::union)
            .orElseThrow();
    var surest =
        Window.partitionBy(CELL[0], CELL[1], CELL[2])
            .orderBy(
                col("confidence").desc(),
                xxhash64(col("session_id")),
                col("session_id"),
                col("now.turn"));
    return all
        .withColumn("place", row_number().over(surest))
        .where(col("place").leq(MOMENTS))
        .orderBy("place")
        .collectAsList()
        .stream()
        .collect(
            groupingBy(
                row ->
                    new CellFacts.Key(
                        row.getAs("kind"), row.getAs("from_emotion"), row.getAs("to_emotion")),
                mapping(CellReader::moment, toList())));
  }

  /** The turns that are here, each with its label where it counts and may be shown. */
  private Dataset<Row> lines() {
    var labels =
        lake.read(TURN_LABELS)
            .where(col("is_usable").and(col("emotion").isNotNull()))
            .select("session_id", "turn", "emotion", "confidence");
    var turns =
        lake.read(TURNS)
            .select("session_id", "turn", "position", "performer_id", "start_ms", "text")
            .join(broadcast(sessions()), Columns.using("session_id"))
            .join(labels, Columns.using("session_id", "turn"), "left");
    return covered(turns)
        .withColumn("speaker", array_position(col("performer_ids"), col("performer_id")).minus(1))
        .withColumn("line", struct(Stream.of(LINE).map(name -> col(name)).toArray(Column[]::new)));
  }

  private Dataset<Row> covered(Dataset<Row> turns) {
    if (consentScope == null) {
      return turns;
    }
    var covered =
        CoveredPerformers.of(lake, consentScope, asOf).withColumn("is_covered", lit(true));
    return turns
        .join(covered, Columns.using("performer_id"), "left")
        .withColumn("emotion", when(col("is_covered"), col("emotion")));
  }

  private static Dataset<Row> emotions(Dataset<Row> lines) {
    return lines
        .where(isTold("line"))
        .select(
            lit("emotion").as("kind"),
            col("emotion").as("from_emotion"),
            lit(null).cast("string").as("to_emotion"),
            col("confidence"),
            col("session_id"),
            col("recorded_at"),
            lit(null).cast(lines.schema().apply("line").dataType()).as("before"),
            col("line").as("now"));
  }

  private static Dataset<Row> self(Dataset<Row> lines) {
    var own = Window.partitionBy("session_id", "performer_id").orderBy("position");
    var before = lag(col("line"), 1).over(own);
    var surety = lag(col("confidence"), 1).over(own);
    return pairs(
        lines
            .where(col("performer_id").isNotNull())
            .withColumn("before", before)
            .withColumn("surety", surety),
        "self");
  }

  /** Answers of the partner, or whatever comes next. */
  private static Dataset<Row> answers(Dataset<Row> lines, String kind) {
    var session = Window.partitionBy("session_id").orderBy("position");
    var paired =
        lines
            .withColumn("before", lag(col("line"), 1).over(session))
            .withColumn("surety", lag(col("confidence"), 1).over(session));
    return pairs(
        kind.equals("partner")
            ? paired.where(col("before.speaker").notEqual(col("speaker")))
            : paired,
        kind);
  }

  private static Dataset<Row> pairs(Dataset<Row> paired, String kind) {
    return paired
        .where(isTold("before").and(isTold("line")))
        .select(
            lit(kind).as("kind"),
            col("before.emotion").as("from_emotion"),
            col("emotion").as("to_emotion"),
            least(col("surety"), col("confidence")).as("confidence"),
            col("session_id"),
            col("recorded_at"),
            col("before"),
            col("line").as("now"));
  }

  /** Whether a turn has a label and says something. */
  private static Column isTold(String line) {
    return col(line + ".emotion")
        .isNotNull()
        .and(length(trim(col(line + ".text"))).geq(SHORTEST_LINE));
  }

  private static CellFacts.Moment moment(Row row) {
    @Nullable Row before = row.getAs("before");
    Row now = row.getAs("now");
    return new CellFacts.Moment(
        row.getAs("session_id"),
        row.getAs("recorded_at"),
        before == null ? List.of(line(now)) : List.of(line(before), line(now)));
  }

  private static CellFacts.Line line(Row line) {
    return new CellFacts.Line(
        line.<Integer>getAs("turn"),
        line.getAs("start_ms"),
        line.<Long>getAs("speaker").intValue(),
        line.getAs("text"),
        line.getAs("emotion"));
  }
}
