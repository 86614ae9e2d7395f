package callsheet.diversity;

import callsheet.corpus.Taxonomy;
import callsheet.statistics.transitions.shifts.AffectPosition;
import java.util.Arrays;

/** How far the emotions of a taxonomy are from each other, as a share of the longest way. */
@SuppressWarnings("ArrayRecordComponent") // Read, never compared.
record EmotionDistances(double[][] distances) {

  /** By the configured valence, arousal and dominance. */
  static EmotionDistances of(Taxonomy taxonomy) {
    var positions =
        taxonomy.emotions().stream()
            .map(one -> new AffectPosition(one.valence(), one.arousal(), one.dominance()))
            .toList();
    return new EmotionDistances(
        positions.stream()
            .map(one -> positions.stream().mapToDouble(one::distance).toArray())
            .toArray(double[][]::new));
  }

  int size() {
    return distances.length;
  }

  /** 1 for the same emotion, 0 for the farthest that there can be. */
  double[][] similarities() {
    return Arrays.stream(distances)
        .map(row -> Arrays.stream(row).map(distance -> 1 - distance).toArray())
        .toArray(double[][]::new);
  }
}
