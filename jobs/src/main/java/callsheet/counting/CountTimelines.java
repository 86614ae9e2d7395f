package callsheet.counting;

import callsheet.corpus.Taxonomy;
import callsheet.raters.RaterModel;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Maps sessions to partial counts: one scan. Whenever the counts of a partition outgrow the limit
 * they are handed on and begun anew, so memory does not grow with the corpus.
 *
 * @param model what makes labels of votes; null for soft vote
 * @param minimumMass smallest largest mass of a turn that counts, in billionths
 * @param mostLongs how many longs a partition may hold before it hands its counts on
 */
record CountTimelines(
    Taxonomy taxonomy, @Nullable RaterModel model, long minimumMass, long mostLongs)
    implements MapPartitionsFunction<Row, Row> {

  /** The columns of {@code core.sessions} that it reads, in order. */
  static final List<String> COLUMNS =
      List.of("scene_id", "language", "vendor", "performer_ids", "timeline", "annotator_ids");

  /** The column that {@link ScopedSessions} have besides. */
  static final String UNCOVERED = "uncovered";

  @Override
  public Iterator<Row> call(Iterator<Row> sessions) {
    return new PartialCounts(sessions, this::kernel, mostLongs);
  }

  private Consumer<Row> kernel(CountStore store) {
    var counts = new TimelineCounts(taxonomy, minimumMass, model, store);
    return row -> counts.add(head(row), row.getList(5), row.getAs(4));
  }

  private static SessionHead head(Row row) {
    var session =
        SessionHead.of(row.getString(0), row.getString(1), row.getString(2), row.getList(3));
    boolean isCovered = row.size() == COLUMNS.size() || row.isNullAt(COLUMNS.size());
    return isCovered ? session : session.without(row.getList(COLUMNS.size()));
  }
}
