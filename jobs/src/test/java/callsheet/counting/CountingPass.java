package callsheet.counting;

import callsheet.corpus.LabelMass;
import callsheet.corpus.Taxonomy;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What counting does before it writes, for the benchmark to time. */
public final class CountingPass {
  private CountingPass() {}

  /** The scan, the kernel and the sums. */
  public static void count(Dataset<Row> sessions, Taxonomy taxonomy) {
    discard(corpus(taxonomy).ofSessions(sessions));
  }

  /** The same, and every row of every table made. */
  public static void makeTables(Dataset<Row> sessions, Taxonomy taxonomy) {
    var corpus = corpus(taxonomy);
    var counts = corpus.ofSessions(sessions).persist();
    CountTables.of(counts, corpus).values().forEach(CountingPass::discard);
    counts.unpersist(true);
  }

  private static CorpusCounts corpus(Taxonomy taxonomy) {
    return new CorpusCounts(taxonomy, LabelMass.UNIT / 2, CorpusCounts.MOST_LONGS);
  }

  private static void discard(Dataset<Row> rows) {
    rows.write().format("noop").mode("overwrite").save();
  }
}
