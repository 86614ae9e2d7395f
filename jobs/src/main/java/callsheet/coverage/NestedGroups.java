package callsheet.coverage;

import java.util.ArrayList;
import java.util.List;

/**
 * Which of several groups of performers, each of which holds the ones before, may be told in
 * public: those from which, with the whole and with one another, nothing is learnt of a group below
 * the minimum or of one that a single performer dominates (METHODS 8.3).
 */
record NestedGroups(int minGroup) {
  /**
   * Whoever holds more than 80 % of a group holds more than 0.64 of its squared mass, so the group
   * has fewer effective performers than this.
   */
  private static final double LEAST_EFFECTIVE = 1 / 0.64;

  /** Whether each group may be told beside the whole and those told before it. */
  List<Boolean> told(Standing whole, List<Standing> groups) {
    var told = new ArrayList<Boolean>();
    var last = Standing.NOTHING;
    for (var group : groups) {
      var more = group.minus(last);
      boolean isTold = more.performers() == 0 || (isLarge(more) && isLarge(whole.minus(group)));
      last = isTold ? group : last;
      told.add(isTold);
    }
    return told;
  }

  private boolean isLarge(Standing group) {
    return group.performers() == 0
        || (group.performers() >= minGroup && group.effectivePerformers() >= LEAST_EFFECTIVE);
  }
}
