package callsheet.backtest;

import callsheet.corpus.Cell;
import callsheet.corpus.CellKind;
import callsheet.corpus.Stratum;
import callsheet.recordings.WantedCell;
import callsheet.statistics.credibility.AprioriCredibility;
import callsheet.statistics.credibility.Experience;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What one more session of each brief can be expected to bring, after the sessions of a campaign.
 *
 * <p>Beforehand a brief is expected to bring of an emotion what others bring, and more of it if its
 * arc names it ({@link PlannedShift}); of a transition what its emotions would bring of it by
 * chance, times the lift that the transition has in all briefs; for a group of performers or
 * sessions what it brings in all, times the share that the group has in all briefs. Rare cells need
 * that: their own counts say nothing for hundreds of sessions. Then each brief's own sessions are
 * believed as far as they deserve ({@link AprioriCredibility}). A brief in another language than a
 * goal's brings nothing to it.
 */
final class Forecast {
  /** Transitions for each product of two emotions in a session: about one in so many turns. */
  private static final double USUAL_LIFT = 0.03;

  private static final double USUAL_SHARE = 0.5;
  private static final double PRIOR_WEIGHT = 0.5;

  /** Below this nothing would be divided by. */
  private static final double LEAST_MEAN = 1e-6;

  private final Campaign campaign;
  private final PlannedShift shift;
  private final double[][] means;
  private final double[][] hopes;
  private final Map<WantedCell, Integer> places = new HashMap<>();

  private Forecast(Campaign campaign) {
    this.campaign = campaign;
    this.shift = PlannedShift.of(campaign);
    this.means = new double[campaign.goals()][];
    this.hopes = new double[campaign.briefs()][campaign.goals()];
    for (int goal = 0; goal < campaign.goals(); goal++) {
      places.put(wanted(goal), goal);
    }
  }

  /**
   * One row a brief, one column a goal: what a session is expected to bring, and a part of how
   * unsure that is on top, so that briefs of which little is known get their chance.
   *
   * @param curiosity standard errors to be added
   */
  static double[][] of(Campaign campaign, double curiosity) {
    var forecast = new Forecast(campaign);
    IntStream.range(0, campaign.goals())
        .boxed()
        .sorted(Comparator.comparingInt(forecast::depth))
        .forEach(goal -> forecast.fill(goal, curiosity));
    return forecast.hopes;
  }

  private WantedCell wanted(int goal) {
    return new WantedCell(campaign.goal(goal).cell(), campaign.goal(goal).stratum());
  }

  /** A goal is made of less deep ones. */
  private int depth(int goal) {
    var wanted = wanted(goal);
    boolean isGroup = !wanted.stratum().equals(Stratum.ALL);
    return (wanted.cell().kind() == CellKind.EMOTION ? 0 : 2) + (isGroup ? 1 : 0);
  }

  private void fill(int goal, double curiosity) {
    var parents = parents(goal);
    var beforehand = parents.isEmpty() ? shift.means(goal) : ofParents(goal, parents);
    var experience =
        IntStream.range(0, campaign.briefs())
            .mapToObj(brief -> experience(campaign, brief, goal))
            .toList();
    var credibility = AprioriCredibility.of(experience, beforehand);
    means[goal] = new double[campaign.briefs()];
    for (int brief = 0; brief < campaign.briefs(); brief++) {
      if (!campaign.isBarred(brief, goal)) {
        means[goal][brief] = credibility.mean(brief);
        hopes[brief][goal] = means[goal][brief] + curiosity * credibility.standardError(brief);
      }
    }
  }

  /** A barred brief has no experience: that it brings nothing is known, and not learned from. */
  private static Experience experience(Campaign campaign, int brief, int goal) {
    return campaign.isBarred(brief, goal)
        ? new Experience(0, 0, 0)
        : new Experience(
            campaign.used(brief), campaign.sum(brief, goal), campaign.squares(brief, goal));
  }

  /** The goals of which this one is a part or a combination; none when it stands for itself. */
  private List<Integer> parents(int goal) {
    var cell = campaign.goal(goal).cell();
    var stratum = campaign.goal(goal).stratum();
    var whole = places.get(new WantedCell(cell, Stratum.ALL));
    if (whole != null && whole != goal) {
      return List.of(whole);
    }
    if (cell.kind() == CellKind.EMOTION) {
      return List.of();
    }
    var from = emotion(cell.from(), stratum);
    var to = emotion(Objects.requireNonNull(cell.to()), stratum);
    return from < 0 || to < 0 ? List.of() : List.of(from, to);
  }

  private int emotion(String name, Stratum stratum) {
    var cell = Cell.emotion(name);
    int whole = places.getOrDefault(new WantedCell(cell, Stratum.ALL), -1);
    return places.getOrDefault(new WantedCell(cell, stratum), whole);
  }

  private double[] ofParents(int goal, List<Integer> parents) {
    double seen = PRIOR_WEIGHT * (parents.size() == 1 ? USUAL_SHARE : USUAL_LIFT);
    double expected = PRIOR_WEIGHT;
    var products = new double[campaign.briefs()];
    for (int brief = 0; brief < products.length; brief++) {
      products[brief] = 1;
      for (int parent : parents) {
        products[brief] *= means[parent][brief];
      }
      if (!campaign.isBarred(brief, goal)) {
        seen += campaign.sum(brief, goal);
        expected += campaign.used(brief) * products[brief];
      }
    }
    double factor = seen / expected;
    return IntStream.range(0, products.length)
        .mapToDouble(brief -> Math.max(LEAST_MEAN, factor * products[brief]))
        .toArray();
  }
}
