package callsheet.counting;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Partial counts of a partition: counts until the store is full, hands it on, and goes on. */
final class PartialCounts implements Iterator<Row> {
  private final Iterator<Row> input;
  private final Function<CountStore, Consumer<Row>> kernels;
  private final long mostLongs;
  private Iterator<Map.Entry<CountKey, byte[]>> full = Collections.emptyIterator();

  /**
   * Partial counts of the input.
   *
   * @param kernels makes what counts rows into a store
   */
  PartialCounts(Iterator<Row> input, Function<CountStore, Consumer<Row>> kernels, long mostLongs) {
    this.input = input;
    this.kernels = kernels;
    this.mostLongs = mostLongs;
  }

  @Override
  public boolean hasNext() {
    if (!full.hasNext() && input.hasNext()) {
      var store = new CountStore();
      var kernel = kernels.apply(store);
      do {
        kernel.accept(input.next());
      } while (input.hasNext() && store.size() < mostLongs);
      full = store.drain();
    }
    return full.hasNext();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    var counts = full.next();
    var key = counts.getKey();
    return RowFactory.create(
        key.family().name(), key.first(), key.second(), key.third(), counts.getValue());
  }
}
