package callsheet.counting;

import callsheet.corpus.LabelMass;
import java.util.Arrays;

/**
 * What one cluster of turns (a performer's part of a session, a session, a performer) holds of each
 * cell. Reused: {@link #clear} costs only the cells that were touched.
 */
final class ClusterTally {
  private final CellIndex index;
  private final long[] masses;
  private final long[] counts;
  private final long[] variances;
  private final long[] speechUs;
  private int[] touched = new int[64];
  private int size;

  ClusterTally(CellIndex index) {
    this.index = index;
    this.masses = new long[index.cells()];
    this.counts = new long[index.cells()];
    this.variances = new long[index.cells()];
    this.speechUs = new long[index.turnCells()];
  }

  /** Adds one turn's or pair's mass; none is no turn. */
  void add(int cell, long mass) {
    if (mass > 0) {
      add(cell, mass, 1);
      variances[cell] += mass * (LabelMass.UNIT - mass) / LabelMass.UNIT;
    }
  }

  void add(int cell, long mass, long count) {
    if (masses[cell] == 0) {
      touch(cell);
    }
    masses[cell] = Math.addExact(masses[cell], mass);
    counts[cell] += count;
  }

  /** Adds speaking time to a cell that counts turns. */
  void addSpeech(int cell, long us) {
    speechUs[cell] += us;
  }

  /** Adds another cluster. */
  void addAll(ClusterTally other) {
    for (int place = 0; place < other.size; place++) {
      int cell = other.touched[place];
      add(cell, other.masses[cell], other.counts[cell]);
    }
    for (int cell = 0; cell < speechUs.length; cell++) {
      speechUs[cell] += other.speechUs[cell];
    }
  }

  /** Sums the pairs from each emotion: call it once, when every pair is in. */
  void sumPairs() {
    int[] bases = index.bases();
    int counted = size;
    for (int place = 0; place < counted; place++) {
      int cell = touched[place];
      if (index.isPair(cell)) {
        add(bases[cell], masses[cell], counts[cell]);
      }
    }
  }

  void clear() {
    for (int place = 0; place < size; place++) {
      masses[touched[place]] = 0;
      counts[touched[place]] = 0;
      variances[touched[place]] = 0;
    }
    Arrays.fill(speechUs, 0);
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** How many cells have mass. */
  int size() {
    return size;
  }

  /** A cell with mass, by its place below {@link #size}; in no order. */
  int cell(int place) {
    return touched[place];
  }

  long mass(int cell) {
    return masses[cell];
  }

  long count(int cell) {
    return counts[cell];
  }

  /**
   * Sum over turns or pairs of m(1 − m), m their mass, each rounded down to a billionth: how far
   * the labels leave open what they show. Clusters that were added do not count.
   */
  long variance(int cell) {
    return variances[cell];
  }

  /** Speaking time of one of the first {@link #turnCells}. */
  long speechUs(int cell) {
    return speechUs[cell];
  }

  /** How many cells count turns: they come first. */
  int turnCells() {
    return speechUs.length;
  }

  private void touch(int cell) {
    if (size == touched.length) {
      touched = Arrays.copyOf(touched, 2 * size);
    }
    touched[size++] = cell;
  }
}
