package callsheet.recordings;

import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.SESSIONS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.xxhash64;

import callsheet.lake.Columns;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.jspecify.annotations.Nullable;

/**
 * Reads recordings. Of each brief no more than a number of sessions, those whose ids have the
 * lowest hashes: what the driver holds grows with the catalogue, not with the corpus.
 */
public final class Recordings {
  private final Lake lake;
  private final Run run;
  private final @Nullable String consentScope;
  private final List<WantedCell> wanted;

  private Recordings(Lake lake, Run run, @Nullable String consentScope, List<WantedCell> wanted) {
    this.lake = lake;
    this.run = run;
    this.consentScope = consentScope;
    this.wanted = List.copyOf(wanted);
  }

  /**
   * Recordings by brief and session. Sessions that nobody has rated yet are left out: what they
   * bring is unknown, not nothing.
   *
   * @param consentScope what performers must have granted for their turns to count; null when every
   *     recorded turn counts
   * @param mostPerBrief sessions of one brief, at most
   */
  public static List<Recording> of(
      Lake lake,
      Run run,
      @Nullable String consentScope,
      List<WantedCell> wanted,
      int mostPerBrief) {
    return new Recordings(lake, run, consentScope, wanted).read(mostPerBrief);
  }

  private List<Recording> read(int mostPerBrief) {
    var parts = new SessionParts(wanted.stream().map(WantedCell::cell).toList());
    var cells = wanted;
    var takes =
        new ArrayList<>(
            sessions(mostPerBrief)
                .join(new SessionTurns(lake, run, consentScope).all(), Columns.using("session_id"))
                .toJavaRDD()
                .map(row -> Take.of(row, parts, cells))
                .filter(Take::counts)
                .collect());
    takes.sort(Comparator.comparing(Take::sceneId).thenComparing(Take::sessionId));
    var performerIds = new TreeSet<String>();
    takes.forEach(take -> performerIds.addAll(take.performerIds()));
    return recordings(takes, new ArrayList<>(performerIds));
  }

  private Dataset<Row> sessions(int mostPerBrief) {
    var byHash =
        Window.partitionBy("scene_id").orderBy(xxhash64(col("session_id")), col("session_id"));
    return lake.read(SESSIONS)
        .select("session_id", "scene_id", "language", "vendor", "performer_ids")
        .withColumn("place", row_number().over(byHash))
        .where(col("place").leq(mostPerBrief))
        .drop("place");
  }

  private List<Recording> recordings(List<Take> takes, List<String> performerIds) {
    var numbers = new HashMap<String, Integer>();
    for (var performerId : performerIds) {
      numbers.put(performerId, numbers.size());
    }
    var declared = declared(performerIds);
    return takes.stream().map(take -> take.recording(numbers, wanted, declared)).toList();
  }

  /** What these performers have declared, if a wanted cell asks for it. */
  private Map<String, Map<String, List<String>>> declared(List<String> performerIds) {
    var declared = new TreeMap<String, Map<String, List<String>>>();
    if (wanted.stream().anyMatch(cell -> cell.stratum().isOfPerformers())) {
      var ids = lake.spark().createDataset(performerIds, Encoders.STRING()).toDF("performer_id");
      var rows = lake.read(PERFORMERS).join(ids, Columns.using("performer_id"), "left_semi");
      for (var performer : lake.records(PERFORMERS, rows)) {
        declared.put(performer.performerId(), performer.attributes());
      }
    }
    return declared;
  }
}
