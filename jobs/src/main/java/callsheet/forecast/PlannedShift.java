package callsheet.forecast;

import callsheet.corpus.CellKind;
import java.util.stream.IntStream;

/**
 * How much more of a goal a brief brings when its arc names it: turns move from everything else to
 * what was planned, however rare it is. Learned over all goals of a kind together, and for each
 * goal from its own briefs as soon as there are some.
 */
final class PlannedShift {
  private static final double EMOTION_USUALLY = 1.5;
  private static final double TRANSITION_USUALLY = 0.3;
  private static final double USUAL_WEIGHT = 10;

  /** Sessions that a brief needs to count half. */
  private static final double HALF = 2;

  private static final double OWN_WEIGHT = 1;

  private final Evidence evidence;
  private final boolean isBlank;
  private final double emotion;
  private final double transition;

  private PlannedShift(Evidence evidence) {
    this.evidence = evidence;
    this.isBlank = IntStream.range(0, evidence.briefs()).allMatch(at -> evidence.sessions(at) == 0);
    this.emotion = shift(true);
    this.transition = shift(false);
  }

  static PlannedShift of(Evidence evidence) {
    return new PlannedShift(evidence);
  }

  /** What a session of each brief is expected to bring, by its plan alone; above 0. */
  double[] means(int goal) {
    var planned = sums(goal, true);
    var others = sums(goal, false);
    double added = isEmotion(goal) ? emotion : transition;
    double first = isBlank ? 1 : 0.1;
    double unplanned =
        (others.sum + first + 0.2 * Math.max(0, planned.sum - planned.sessions * added))
            / (others.sessions + 0.2 * planned.sessions + 1);
    double own = (planned.sum + OWN_WEIGHT * (unplanned + added)) / (planned.sessions + OWN_WEIGHT);
    var means = new double[evidence.briefs()];
    for (int brief = 0; brief < means.length; brief++) {
      means[brief] = evidence.isPlanned(brief, goal) ? Math.max(unplanned, own) : unplanned;
    }
    return means;
  }

  private boolean isEmotion(int goal) {
    return evidence.wanted(goal).cell().kind() == CellKind.EMOTION;
  }

  private double shift(boolean ofEmotions) {
    double sum = USUAL_WEIGHT * (ofEmotions ? EMOTION_USUALLY : TRANSITION_USUALLY);
    double weights = USUAL_WEIGHT;
    for (int goal = 0; goal < evidence.goals(); goal++) {
      var others = sums(goal, false);
      if (isEmotion(goal) != ofEmotions || others.sessions == 0) {
        continue;
      }
      double usual = others.sum / others.sessions;
      for (int brief = 0; brief < evidence.briefs(); brief++) {
        long used = evidence.sessions(brief);
        if (used > 0 && evidence.isPlanned(brief, goal)) {
          double weight = used / (used + HALF);
          sum += weight * (evidence.sum(brief, goal) / used - usual);
          weights += weight;
        }
      }
    }
    return Math.max(0, sum / weights);
  }

  private Sums sums(int goal, boolean planned) {
    double sessions = 0;
    double sum = 0;
    for (int brief = 0; brief < evidence.briefs(); brief++) {
      if (evidence.isPlanned(brief, goal) == planned && !evidence.isBarred(brief, goal)) {
        sessions += evidence.sessions(brief);
        sum += evidence.sum(brief, goal);
      }
    }
    return new Sums(sessions, sum);
  }

  private record Sums(double sessions, double sum) {}
}
