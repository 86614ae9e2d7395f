package callsheet.counting;

import callsheet.corpus.Taxonomy;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/**
 * Maps the counts of performers in a scope to partial moments over performers: a performer's masses
 * are summed before this, and squared here.
 *
 * @param mostLongs how many longs a partition may hold before it hands its moments on
 */
record SquarePerformers(Taxonomy taxonomy, long mostLongs)
    implements MapPartitionsFunction<Row, Row> {
  /** Where the speech stands among the numbers of a cell of the {@link Family}. */
  private static final int PERFORMER_SPEECH = 3;

  private static final int SCENE_PERFORMER_SPEECH = 1;

  @Override
  public Iterator<Row> call(Iterator<Row> performers) {
    return new PartialCounts(performers, this::kernel, mostLongs);
  }

  private Consumer<Row> kernel(CountStore store) {
    var index = new CellIndex(taxonomy);
    var tally = new ClusterTally(index);
    return row -> {
      boolean hasPairs = row.getString(0).equals(Family.PERFORMER.name());
      fill(tally, row.getAs(4), hasPairs ? PERFORMER_SPEECH : SCENE_PERFORMER_SPEECH);
      int cells = hasPairs ? index.cells() : index.turnCells();
      var key = CountKey.moments(row.getString(1), row.getString(2), CountKey.PERFORMER);
      store.cells(key, cells).addCluster(tally, index.bases());
    };
  }

  private static void fill(ClusterTally tally, byte[] packed, int speech) {
    tally.clear();
    var counts = new CountReader(packed);
    while (counts.next()) {
      tally.add((int) counts.cell(), counts.value(0), 1);
      long speechUs = counts.value(speech);
      if (speechUs > 0) {
        tally.addSpeech((int) counts.cell(), speechUs);
      }
    }
    tally.sumPairs();
  }
}
