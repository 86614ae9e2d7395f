package callsheet.recordings;

import static callsheet.schema.Tables.SESSIONS;

import callsheet.corpus.Cell;
import callsheet.corpus.Stratum;
import callsheet.lake.Columns;
import callsheet.lake.KeyRanges;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.schema.RowCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** What each of some sessions brought to wanted cells, whoever showed them; it stays in Spark. */
public final class SessionSums {
  private static final double UNITS = 1e9;

  private SessionSums() {}

  /**
   * One {@link SessionSum} for each session of which a turn counts.
   *
   * @param consentScope what performers must have granted for their turns to count; null when every
   *     recorded turn counts
   * @param sessionIds with the column session_id
   */
  public static Dataset<Row> of(
      Lake lake,
      Run run,
      @Nullable String consentScope,
      List<Cell> cells,
      Dataset<Row> sessionIds) {
    return lake.pinned(SESSIONS, new KeyRanges(sessionIds, "session_id"))
        .select("session_id", "scene_id", "language", "vendor", "performer_ids")
        .join(sessionIds, Columns.using("session_id"), "left_semi")
        .join(new SessionTurns(lake, run, consentScope).of(sessionIds), Columns.using("session_id"))
        .flatMap(summing(cells), RowCodec.of(SessionSum.class).encoder());
  }

  private static FlatMapFunction<Row, Row> summing(List<Cell> cells) {
    var wanted =
        new ArrayList<>(cells.stream().map(cell -> new WantedCell(cell, Stratum.ALL)).toList());
    var parts = new SessionParts(cells);
    return row ->
        sum(row, parts, wanted).map(RowCodec.of(SessionSum.class)::toRow).stream().iterator();
  }

  private static Optional<SessionSum> sum(Row row, SessionParts parts, List<WantedCell> wanted) {
    var take = Take.of(row, parts, wanted);
    if (!take.counts()) {
      return Optional.empty();
    }
    var masses = new TreeMap<Integer, Double>();
    take.parts().forEach(part -> masses.merge(part.goal(), part.mass(), Double::sum));
    var cells = new ArrayList<SessionSum.CellSum>();
    masses.forEach(
        (cell, mass) -> cells.add(new SessionSum.CellSum(cell, Math.round(UNITS * mass))));
    boolean hasWithdrawn = row.getAs("has_withdrawn");
    return Optional.of(new SessionSum(take.sessionId(), take.sceneId(), hasWithdrawn, cells));
  }
}
