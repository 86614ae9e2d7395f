package callsheet.counting;

import callsheet.corpus.Taxonomy;
import java.io.Serializable;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** Maps packed counts to the rows of a table. */
record CellRows(Taxonomy taxonomy, RowsOfKey rowsOfKey) implements MapPartitionsFunction<Row, Row> {

  /** Makes the rows of one key. */
  interface RowsOfKey extends Serializable {
    /**
     * The rows of a key.
     *
     * @param key family and keys, as in {@link CountKey}
     * @param counts before the first cell
     */
    List<Row> of(Row key, CountReader counts, CellIndex index);
  }

  @Override
  public Iterator<Row> call(Iterator<Row> keys) {
    var index = new CellIndex(taxonomy);
    return new Iterator<>() {
      private Iterator<Row> rows = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        while (!rows.hasNext() && keys.hasNext()) {
          var key = keys.next();
          rows = rowsOfKey.of(key, new CountReader(key.getAs("counts")), index).iterator();
        }
        return rows.hasNext();
      }

      @Override
      public Row next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return rows.next();
      }
    };
  }
}
