package callsheet.statistics.credibility;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Credibility of groups of which nothing tells them apart beforehand: how far to believe a group's
 * own observations rather than all groups together (Buehlmann and Straub 1970; Buehlmann and Gisler
 * 2005, chapter 4; METHODS 7.1). It assumes nothing, and so says nothing of rare cells: forecasts
 * are measured against it, and made with {@link AprioriCredibility}, in which what METHODS 7.1
 * calls the class of a brief, arcs that name the cell and those that do not, is what is known
 * beforehand.
 *
 * @param mean what a group without observations is expected to bring
 * @param within variance of one observation around its group's mean, null when no group has two
 * @param between variance of the groups' means; 0 pools them completely
 */
public record BuehlmannStraub(double mean, @Nullable Double within, double between) {
  /** Less than this part of the squared mean is no difference between groups, but rounding. */
  private static final double ROUNDING = 1e-12;

  /**
   * The estimate from groups that have at least one observation; there must be one.
   *
   * @param groups always in the same order: sums of doubles depend on it
   */
  public static BuehlmannStraub of(Collection<Experience> groups) {
    double count = groups.stream().mapToDouble(Experience::count).sum();
    double pooled = groups.stream().mapToDouble(Experience::sum).sum() / count;
    double freedom = count - groups.size();
    if (freedom == 0) {
      return new BuehlmannStraub(pooled, null, 0);
    }
    double within = groups.stream().mapToDouble(Experience::scatter).sum() / freedom;
    double between = between(groups, pooled, within);
    if (between == 0) {
      return new BuehlmannStraub(pooled, within, 0);
    }
    var unweighted = new BuehlmannStraub(0, within, between);
    double weights = groups.stream().mapToDouble(g -> unweighted.weight(g.count())).sum();
    double weighted =
        groups.stream().mapToDouble(g -> unweighted.weight(g.count()) * g.mean()).sum();
    return new BuehlmannStraub(weighted / weights, within, between);
  }

  /** Weight of a group's own mean, 0 to 1. */
  public double weight(long count) {
    return within == null || between == 0 || count == 0 ? 0 : count / (count + within / between);
  }

  /** What the next observation of a group is expected to bring. */
  public double expected(Experience group) {
    double weight = weight(group.count());
    return weight == 0 ? mean : weight * group.mean() + (1 - weight) * mean;
  }

  /** Standard deviation of a group's true mean around what is expected of it. */
  public double standardError(Experience group) {
    return Math.sqrt(between * (1 - weight(group.count())));
  }

  private static double between(Collection<Experience> groups, double pooled, double within) {
    double count = 0;
    double squares = 0;
    double spread = 0;
    for (var group : groups) {
      double n = group.count();
      double distance = group.mean() - pooled;
      count += n;
      squares += n * n;
      spread += n * distance * distance;
    }
    double between = (spread - (groups.size() - 1) * within) / (count - squares / count);
    return between > ROUNDING * pooled * pooled ? between : 0;
  }
}
