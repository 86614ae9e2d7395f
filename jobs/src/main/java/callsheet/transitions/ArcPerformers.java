package callsheet.transitions;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.sum;

import callsheet.corpus.Taxonomy;
import callsheet.schema.RowCodec;
import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import callsheet.statistics.diversity.HillNumbers;
import callsheet.statistics.transitions.arcs.Arc;
import callsheet.statistics.transitions.arcs.ArcFinder;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Who is behind an arc with gaps.
 *
 * @param performers whose sequences have it
 * @param effective Hill number of order 2 of them, by their sequences that have it
 */
record ArcPerformers(long performers, double effective) {
  /** The performers of fewer would be told apart (METHODS 8.3). */
  private static final int FEWEST = 5;

  /** What the performers of one part of the sequences add to an arc. */
  record Sum(int arc, long performers, long sequences, long squares) {}

  /**
   * The performers behind each arc; only a row for each part and arc leaves the parts.
   *
   * @param sequences as {@link LabelSequences}
   */
  static Map<Arc, ArcPerformers> of(Dataset<Row> sequences, List<Arc> arcs, Taxonomy taxonomy) {
    var behind = new TreeMap<Arc, ArcPerformers>();
    sequences
        .select(col("performer_id"), flatten(col("sequence")).as("sequence"))
        .repartition(col("performer_id"))
        .sortWithinPartitions("performer_id")
        .mapPartitions(
            new CountArcs(new ArcFinder(arcs, taxonomy.size()), taxonomy),
            RowCodec.of(Sum.class).encoder())
        .groupBy("arc")
        .agg(sum("performers"), sum("sequences"), sum("squares"))
        .collectAsList()
        .forEach(row -> behind.put(arcs.get(row.getInt(0)), of(row)));
    return behind;
  }

  private static ArcPerformers of(Row row) {
    return new ArcPerformers(
        row.getLong(1),
        HillNumbers.order2(BigInteger.valueOf(row.getLong(2)), BigInteger.valueOf(row.getLong(3))));
  }

  /** These performers, if there are enough of them to be told. */
  Estimate<ArcPerformers> told() {
    return performers < FEWEST ? Estimate.undefined(Reason.SUPPRESSED) : Estimate.of(this);
  }
}
