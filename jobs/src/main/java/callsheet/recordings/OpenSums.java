package callsheet.recordings;

import java.io.Serializable;

/**
 * What turns that do not count would bring, summed over sessions. Gains are kept in billionths, so
 * that the order of sums does not show.
 */
@SuppressWarnings("ArrayRecordComponent") // Read, never compared.
record OpenSums(long turns, long ratings, long[] gains) implements Serializable {
  /** These and others of the same cells. */
  OpenSums plus(OpenSums other) {
    var sums = gains.clone();
    for (int cell = 0; cell < sums.length; cell++) {
      sums[cell] += other.gains[cell];
    }
    return new OpenSums(turns + other.turns, ratings + other.ratings, sums);
  }
}
