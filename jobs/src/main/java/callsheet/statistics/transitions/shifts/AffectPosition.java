package callsheet.statistics.transitions.shifts;

import callsheet.statistics.Masses;
import java.util.List;

/** A place in the space of affect, each coordinate from −1 to 1 (Russell and Mehrabian 1977). */
public record AffectPosition(double valence, double arousal, double dominance) {
  /** From the one end of all coordinates to the other. */
  private static final double LONGEST = 2 * Math.sqrt(3);

  public AffectPosition {
    if (!(isCoordinate(valence) && isCoordinate(arousal) && isCoordinate(dominance))) {
      throw new IllegalArgumentException(
          "Invalid position: %s, %s, %s (must be from -1 to 1)"
              .formatted(valence, arousal, dominance));
    }
  }

  private static boolean isCoordinate(double value) {
    return value >= -1 && value <= 1;
  }

  /**
   * The expected position of a soft label. Distances of positions are 0 for equal labels; the
   * expected distance of emotions drawn from them would not be.
   *
   * @param masses by emotion, not all 0
   * @param positions of the emotions
   */
  public static AffectPosition expected(long[] masses, List<AffectPosition> positions) {
    long total = Masses.total(masses);
    if (masses.length != positions.size() || total == 0) {
      throw new IllegalArgumentException(
          "Invalid label: %d units over %d emotions".formatted(total, masses.length));
    }
    double valence = 0;
    double arousal = 0;
    double dominance = 0;
    for (int emotion = 0; emotion < masses.length; emotion++) {
      double share = (double) masses[emotion] / total;
      valence += share * positions.get(emotion).valence;
      arousal += share * positions.get(emotion).arousal;
      dominance += share * positions.get(emotion).dominance;
    }
    return new AffectPosition(clamped(valence), clamped(arousal), clamped(dominance));
  }

  /** A mean of coordinates is one, but for rounding. */
  private static double clamped(double mean) {
    return Math.max(-1, Math.min(1, mean));
  }

  /** The Euclidean distance as a share of the longest one, 0 to 1 (METHODS 2.11). */
  public double distance(AffectPosition other) {
    double x = valence - other.valence;
    double y = arousal - other.arousal;
    double z = dominance - other.dominance;
    return Math.min(1, Math.sqrt(x * x + y * y + z * z) / LONGEST);
  }
}
