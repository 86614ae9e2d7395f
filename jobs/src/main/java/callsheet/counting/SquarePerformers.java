package callsheet.counting;

import callsheet.corpus.Taxonomy;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/**
 * Maps the counts of performers (scope kind, scope, counts) to partial moments over performers: a
 * performer's masses are summed before this, and squared here.
 *
 * @param family what the counts are: {@link Family#PERFORMER} or {@link Family#SCENE_PERFORMER}
 * @param mostLongs how many longs a partition may hold before it hands its moments on
 */
record SquarePerformers(Taxonomy taxonomy, Family family, long mostLongs)
    implements MapPartitionsFunction<Row, Row> {

  @Override
  public Iterator<Row> call(Iterator<Row> performers) {
    return new PartialCounts(performers, this::kernel, mostLongs);
  }

  private Consumer<Row> kernel(CountStore store) {
    var index = new CellIndex(taxonomy);
    var tally = new ClusterTally(index);
    int cells = family == Family.PERFORMER ? index.cells() : index.turnCells();
    return row -> {
      fill(tally, row.getAs(2));
      var key = CountKey.moments(row.getString(0), row.getString(1), CountKey.PERFORMER);
      store.cells(key, cells).addCluster(tally, index.bases());
    };
  }

  private void fill(ClusterTally tally, byte[] packed) {
    tally.clear();
    var counts = new CountReader(packed);
    while (counts.next()) {
      tally.add((int) counts.cell(), counts.value(0), 1);
      long speechUs = counts.value(family.plain() - 1);
      if (speechUs > 0) {
        tally.addSpeech((int) counts.cell(), speechUs);
      }
    }
    tally.sumPairs();
  }
}
