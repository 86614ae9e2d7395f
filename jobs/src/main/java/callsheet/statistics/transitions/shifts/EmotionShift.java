package callsheet.statistics.transitions.shifts;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The way of an arc through the space of affect, and whether it is subtle (METHODS 2.11). All
 * depends on the coordinates: with ones that put nearly all of a change of valence into one step, a
 * shift that sounds gradual is {@link ShiftShape#MIXED}.
 *
 * @param length sum of the steps' distances, as shares of the longest distance there is
 * @param net distance from the first position to the last, 0 to 1
 * @param straightness net over length, 0 to 1
 * @param largestStep share of the length that the largest step is
 * @param movingSteps steps that are not 0
 */
public record EmotionShift(
    double length, double net, double straightness, double largestStep, int movingSteps) {

  /**
   * The shift along positions, of emotions or of soft labels; {@code TOO_SHORT} for fewer than two,
   * {@code NO_VARIATION} when it does not move.
   */
  public static Estimate<EmotionShift> of(List<AffectPosition> path) {
    if (path.size() < 2) {
      return Estimate.undefined(Reason.TOO_SHORT);
    }
    var steps =
        IntStream.range(1, path.size())
            .mapToDouble(step -> path.get(step - 1).distance(path.get(step)))
            .toArray();
    double length = 0;
    double largest = 0;
    int moving = 0;
    for (double step : steps) {
      length += step;
      largest = Math.max(largest, step);
      moving += step > 0 ? 1 : 0;
    }
    if (length == 0) {
      return Estimate.undefined(Reason.NO_VARIATION);
    }
    double net = path.get(0).distance(path.get(path.size() - 1));
    return Estimate.of(
        new EmotionShift(length, net, Math.min(1, net / length), largest / length, moving));
  }

  /** What the shift is called; a single step that goes far is abrupt. */
  public ShiftShape shape(ShiftLimits limits) {
    if (net < limits.far()) {
      return ShiftShape.SMALL;
    }
    if (movingSteps >= 2
        && largestStep <= limits.gradualStep()
        && straightness >= limits.straight()) {
      return ShiftShape.GRADUAL;
    }
    return largestStep > limits.abruptStep() ? ShiftShape.ABRUPT : ShiftShape.MIXED;
  }
}
