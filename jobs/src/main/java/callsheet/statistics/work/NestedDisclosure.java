package callsheet.statistics.work;

import java.util.ArrayList;
import java.util.List;

/**
 * Which numbers may be told beside one another when some are about parts of others: the difference
 * of two is a number about the rest (METHODS 8.3). For the cells of a table, whose sums tell more
 * than any two of them, use {@link SuppressedTable}.
 */
public final class NestedDisclosure {
  private NestedDisclosure() {}

  /**
   * Whether each may be told beside those before it that are told.
   *
   * @param groups the most important first: it is the later ones that are withheld
   */
  public static List<Boolean> told(List<Contributors> groups, DisclosureRule rule) {
    var told = new ArrayList<Contributors>();
    var isTold = new ArrayList<Boolean>();
    for (var group : groups) {
      boolean isAllowed =
          rule.allows(group) && told.stream().allMatch(other -> isSafe(group, other, rule));
      isTold.add(isAllowed);
      if (isAllowed) {
        told.add(group);
      }
    }
    return isTold;
  }

  private static boolean isSafe(Contributors group, Contributors other, DisclosureRule rule) {
    boolean isNested = group.isPartOf(other) || other.isPartOf(group);
    return !isNested || rule.allowsBoth(group, other);
  }
}
