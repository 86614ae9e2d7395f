package callsheet.recordings;

import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.TURN_LABELS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import callsheet.corpus.Cell;
import callsheet.lake.Columns;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Reads what was recorded and does not count, because nobody has rated it or the raters leave open
 * what it shows, and tells what more ratings would bring. What comes to the driver grows with the
 * catalogue.
 */
public final class OpenTurns {
  private final Lake lake;
  private final Run run;
  private final @Nullable String consentScope;

  private OpenTurns(Lake lake, Run run, @Nullable String consentScope) {
    this.lake = lake;
    this.run = run;
    this.consentScope = consentScope;
  }

  /**
   * The briefs that have open turns, by id.
   *
   * @param consentScope what performers must have granted for their turns to count; null when every
   *     recorded turn counts
   * @param cells of which the gains are asked for
   */
  public static List<OpenBrief> of(
      Lake lake, Run run, @Nullable String consentScope, List<Cell> cells, RatingRound round) {
    var chances = RatingChances.of(lake);
    return chances.isKnown()
        ? new OpenTurns(lake, run, consentScope).briefs(cells, chances, round)
        : List.of();
  }

  private List<OpenBrief> briefs(List<Cell> cells, RatingChances chances, RatingRound round) {
    var parts = new SessionParts(cells);
    var kernel = new OpenSession(parts, cells.size(), chances, round, UsualEmotions.of(lake));
    var sums =
        sessions(round.afterDays())
            .join(turns(), Columns.using("session_id"))
            .toJavaRDD()
            .mapToPair(row -> new Tuple2<>(row.<String>getAs("scene_id"), kernel.of(row)))
            .reduceByKey(OpenSums::plus)
            .collectAsMap();
    return new TreeMap<>(sums)
        .entrySet().stream()
            .filter(entry -> entry.getValue().turns() > 0)
            .map(entry -> OpenSession.brief(entry.getKey(), entry.getValue()))
            .toList();
  }

  private Dataset<Row> sessions(int afterDays) {
    var open = lake.read(TURN_LABELS).where(not(col("is_usable"))).select("session_id").distinct();
    return lake.read(SESSIONS)
        .where(col("recorded_at").cast("date").leq(lit(run.asOf().minusDays(afterDays))))
        .select("session_id", "scene_id", "performer_ids")
        .join(open, Columns.using("session_id"), "left_semi");
  }

  /** The turns of each session, in any order; one that may not count has no masses. */
  private Dataset<Row> turns() {
    var labels =
        lake.read(TURN_LABELS)
            .select("session_id", "turn", "annotation_count", "is_usable", "masses");
    var turns =
        lake.read(TURNS)
            .select("session_id", "turn", "position", "performer_id")
            .join(labels, Columns.using("session_id", "turn"), "left");
    return CoveredTurns.of(lake, run, consentScope, turns)
        .groupBy("session_id")
        .agg(
            collect_list(
                    struct("position", "performer_id", "annotation_count", "is_usable", "masses"))
                .as("turns"));
  }
}
