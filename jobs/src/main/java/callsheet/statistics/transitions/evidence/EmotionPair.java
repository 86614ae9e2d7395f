package callsheet.statistics.transitions.evidence;

/** An ordered pair of emotions, as their places in the taxonomy. */
public record EmotionPair(int from, int to) {
  public EmotionPair {
    if (from < 0 || to < 0) {
      throw new IllegalArgumentException("Invalid pair: %d to %d".formatted(from, to));
    }
  }
}
