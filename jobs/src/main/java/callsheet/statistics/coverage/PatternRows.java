package callsheet.statistics.coverage;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What patterns are looked for in: rows with values of attributes, each value with the set of its
 * rows. A row may have several values of one attribute (a performer with two accents) or none.
 */
public final class PatternRows {
  private final List<List<BitSet>> rowsWith;
  private int count;

  /**
   * No rows yet.
   *
   * @param cardinalities how many values each attribute can have
   */
  public PatternRows(List<Integer> cardinalities) {
    this.rowsWith =
        cardinalities.stream()
            .map(values -> IntStream.range(0, values).mapToObj(v -> new BitSet()).toList())
            .toList();
  }

  /**
   * Adds a row, and answers its number, from 0.
   *
   * @param valuesOf places of the values that the row has of an attribute
   */
  public int add(IntFunction<Set<Integer>> valuesOf) {
    int row = count++;
    for (int attribute = 0; attribute < rowsWith.size(); attribute++) {
      for (int value : valuesOf.apply(attribute)) {
        rowsWith.get(attribute).get(value).set(row);
      }
    }
    return row;
  }

  /** How many attributes there are. */
  int attributes() {
    return rowsWith.size();
  }

  /** How many values an attribute can have. */
  int cardinality(int attribute) {
    return rowsWith.get(attribute).size();
  }

  /** All rows. */
  BitSet all() {
    var all = new BitSet(count);
    all.set(0, count);
    return all;
  }

  /** Those of some rows that have the value. */
  BitSet having(BitSet rows, int attribute, int value) {
    var having = (BitSet) rows.clone();
    having.and(rowsWith.get(attribute).get(value));
    return having;
  }
}
