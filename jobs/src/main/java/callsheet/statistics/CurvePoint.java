package callsheet.statistics;

import java.util.List;

/**
 * A point at which a falling step function takes a new height.
 *
 * @param time when
 * @param height from then on
 */
record CurvePoint(double time, double height) {
  /** Heights are products of fractions; closer than this to a level counts as on it. */
  private static final double TIE = 1e-12;

  /**
   * When the curve first falls to the level: half-way between two times when it is level there, the
   * first of them when it stays so to its end; {@code NOT_IDENTIFIED} when it never falls so far.
   */
  static Estimate<Double> passing(List<CurvePoint> curve, double level) {
    var reached = curve.stream().filter(point -> point.height < level + TIE).toList();
    if (reached.isEmpty()) {
      return Estimate.undefined(Reason.NOT_IDENTIFIED);
    }
    var first = reached.get(0);
    boolean isOnLevel = first.height >= level - TIE;
    double below =
        reached.stream()
            .filter(point -> isOnLevel && point.height < level - TIE)
            .mapToDouble(CurvePoint::time)
            .findFirst()
            .orElse(first.time);
    return Estimate.of((first.time + below) / 2);
  }
}
