package callsheet.benchmark;

import java.util.stream.IntStream;

/**
 * A studio as chance would make it, of which all shares and rates are known. Its performers have
 * emotions of their own, and so have its sessions; a turn follows its session with probability
 * {@code sessionWeight} and its performer otherwise, and no turn depends on another.
 *
 * @param performers each of whom plays in many sessions
 * @param sessions each with two to four performers and 8 to 40 turns
 * @param inequality performer r is cast in proportion to r to the power of minus this: 0 for equal
 * @param concentration of the Dirichlet distribution of performers around the base shares
 * @param sessionWeight 0 where sessions make no difference
 * @param contrast half of the performers show the first emotion by this part more, the others less:
 *     0 for one kind of performer
 */
record StudioDesign(
    int performers,
    int sessions,
    double inequality,
    double concentration,
    double sessionWeight,
    double contrast) {
  static final double SESSION_CONCENTRATION = 5;

  private static final double[] BASE = {0.30, 0.22, 0.18, 0.15, 0.12, 0.03};
  static final int EMOTIONS = BASE.length;
  static final int RARE = EMOTIONS - 1;

  /** Unequal performers around one base, in sessions that make a difference. */
  static StudioDesign of(int performers, int sessions) {
    return new StudioDesign(performers, sessions, 0.7, 10, 0.25, 0);
  }

  StudioDesign withInequality(double other) {
    return new StudioDesign(performers, sessions, other, concentration, sessionWeight, contrast);
  }

  StudioDesign withSessionWeight(double other) {
    return new StudioDesign(performers, sessions, inequality, concentration, other, contrast);
  }

  StudioDesign withContrast(double other) {
    return new StudioDesign(performers, sessions, inequality, concentration, sessionWeight, other);
  }

  /** The share of the emotion in the long run. */
  double share(int emotion) {
    return BASE[emotion];
  }

  /** The base shares of performers of one of the two kinds. */
  double[] base(boolean isMore) {
    double first = BASE[0] * (isMore ? 1 + contrast : 1 - contrast);
    double others = (1 - first) / (1 - BASE[0]);
    return IntStream.range(0, EMOTIONS)
        .mapToDouble(emotion -> emotion == 0 ? first : BASE[emotion] * others)
        .toArray();
  }

  static double[] sessionBase() {
    return BASE.clone();
  }

  /** The rate of an emotion after another of the same performer in the long run. */
  double selfRate(int from, int to) {
    double own = 1 - sessionWeight;
    double ofPerformers =
        (product(base(true), concentration, from, to)
                + product(base(false), concentration, from, to))
            / 2;
    return (own * own * ofPerformers + ofSession(from, to)) / BASE[from];
  }

  /** The rate of an emotion after another of the performer's partner in the long run. */
  double partnerRate(int from, int to) {
    double own = 1 - sessionWeight;
    return (own * own * BASE[from] * BASE[to] + ofSession(from, to)) / BASE[from];
  }

  /** What both turns have from their session, or one of them. */
  private double ofSession(int from, int to) {
    double both = sessionWeight * sessionWeight;
    double one = 2 * sessionWeight * (1 - sessionWeight);
    return both * product(BASE, SESSION_CONCENTRATION, from, to) + one * BASE[from] * BASE[to];
  }

  /** The mean product of two of a Dirichlet's shares. */
  private static double product(double[] mean, double concentration, int one, int other) {
    double same = one == other ? mean[one] : 0;
    return (concentration * mean[one] * mean[other] + same) / (concentration + 1);
  }
}
