package callsheet.transitions;

import callsheet.corpus.Taxonomy;
import callsheet.schema.RowCodec;
import callsheet.statistics.transitions.arcs.ArcFinder;
import callsheet.transitions.ArcPerformers.Sum;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Turns sequences, in the order of their performers, into a row for each arc that any has. */
record CountArcs(ArcFinder finder, Taxonomy taxonomy) implements MapPartitionsFunction<Row, Row> {
  @Override
  public Iterator<Row> call(Iterator<Row> sequences) {
    var tally = new Tally(finder.size());
    while (sequences.hasNext()) {
      var row = sequences.next();
      tally.open(row.getString(0));
      List<String> emotions = row.getList(1);
      finder.count(emotions.stream().mapToInt(taxonomy::indexOf).toArray(), tally.ofPerformer);
    }
    tally.close();
    var codec = RowCodec.of(Sum.class);
    return IntStream.range(0, finder.size())
        .filter(arc -> tally.performers[arc] > 0)
        .mapToObj(
            arc -> new Sum(arc, tally.performers[arc], tally.sequences[arc], tally.squares[arc]))
        .map(codec::toRow)
        .iterator();
  }

  /** The counts of the performer who is open, and the sums over those who are closed. */
  private static final class Tally {
    private final long[] ofPerformer;
    private final long[] performers;
    private final long[] sequences;
    private final long[] squares;
    private @Nullable String performerId;

    private Tally(int arcs) {
      ofPerformer = new long[arcs];
      performers = new long[arcs];
      sequences = new long[arcs];
      squares = new long[arcs];
    }

    private void open(String next) {
      if (!next.equals(performerId)) {
        close();
        performerId = next;
      }
    }

    private void close() {
      for (int arc = 0; arc < ofPerformer.length; arc++) {
        long count = ofPerformer[arc];
        performers[arc] += count > 0 ? 1 : 0;
        sequences[arc] += count;
        squares[arc] += count * count;
        ofPerformer[arc] = 0;
      }
    }
  }
}
