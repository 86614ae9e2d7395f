package callsheet.transitions;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;

import callsheet.corpus.Taxonomy;
import callsheet.statistics.transitions.arcs.Arc;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.spark.ml.fpm.PrefixSpan;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The arcs with gaps that enough sequences have.
 *
 * @param sequences number of all sequences
 * @param sessions number of sessions that these are of
 * @param supports sequences that have each arc, single emotions too, in the arcs' order
 * @param performers who is behind each of them
 */
record FrequentArcs(
    long sequences,
    long sessions,
    NavigableMap<Arc, Long> supports,
    Map<Arc, ArcPerformers> performers) {
  /**
   * The arcs of sequences as {@link LabelSequences}, which are read several times. Only the arcs
   * come to the driver: there are no more than the taxonomy allows.
   */
  static FrequentArcs of(Dataset<Row> sequences, GappedArcsConfig config, Taxonomy taxonomy) {
    var totals = sequences.agg(count(lit(1)), countDistinct("session_id")).head();
    var supports = new TreeMap<Arc, Long>();
    if (totals.getLong(0) > 0) {
      mined(sequences, config)
          .collectAsList()
          .forEach(row -> supports.put(arc(row.getList(0), taxonomy), row.getLong(1)));
    }
    var performers =
        supports.isEmpty()
            ? Map.<Arc, ArcPerformers>of()
            : ArcPerformers.of(sequences, List.copyOf(supports.keySet()), taxonomy);
    return new FrequentArcs(totals.getLong(0), totals.getLong(1), supports, performers);
  }

  private static Dataset<Row> mined(Dataset<Row> sequences, GappedArcsConfig config) {
    return new PrefixSpan()
        .setMinSupport(config.minShare())
        .setMaxPatternLength(config.longest())
        .setSequenceCol("sequence")
        .findFrequentSequentialPatterns(sequences)
        .select(flatten(col("sequence")), col("freq"));
  }

  private static Arc arc(List<String> emotions, Taxonomy taxonomy) {
    return new Arc(emotions.stream().map(taxonomy::indexOf).toList());
  }
}
