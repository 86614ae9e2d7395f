package callsheet.backtest;

import callsheet.corpus.CellKind;
import callsheet.corpus.Stratum;
import callsheet.statistics.credibility.AprioriCredibility;
import callsheet.statistics.credibility.Experience;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What one more session of each brief can be expected to bring, after the sessions of a campaign.
 *
 * <p>Beforehand a brief is expected to bring of an emotion what others bring, and more of it if its
 * arc names it ({@link PlannedShift}); of a transition what its emotions would bring of it by
 * chance, times the lift that the transition has in all briefs. Rare transitions need that: their
 * own counts say nothing for hundreds of sessions. Then each brief's own sessions are believed as
 * far as they deserve ({@link AprioriCredibility}).
 */
final class Forecast {
  /** Transitions for each product of two emotions in a session: about one in so many turns. */
  private static final double USUAL_LIFT = 0.03;

  private static final double LIFT_WEIGHT = 0.5;

  /** Below this nothing would be divided by. */
  private static final double LEAST_MEAN = 1e-6;

  private final Campaign campaign;
  private final PlannedShift shift;
  private final double[][] means;
  private final double[][] hopes;
  private final Map<PlaceKey, Integer> emotions = new HashMap<>();

  private Forecast(Campaign campaign) {
    this.campaign = campaign;
    this.shift = PlannedShift.of(campaign);
    this.means = new double[campaign.goals()][];
    this.hopes = new double[campaign.briefs()][campaign.goals()];
  }

  private record PlaceKey(Stratum stratum, String emotion) {}

  /**
   * One row a brief, one column a goal: what a session is expected to bring, and a part of how
   * unsure that is on top, so that briefs of which little is known get their chance.
   *
   * @param curiosity standard errors to be added
   */
  static double[][] of(Campaign campaign, double curiosity) {
    var forecast = new Forecast(campaign);
    for (int goal = 0; goal < campaign.goals(); goal++) {
      var asked = campaign.goal(goal);
      if (asked.cell().kind() == CellKind.EMOTION) {
        forecast.emotions.put(new PlaceKey(asked.stratum(), asked.cell().from()), goal);
        forecast.fill(goal, forecast.shift.means(goal), curiosity);
      }
    }
    for (int goal = 0; goal < campaign.goals(); goal++) {
      if (campaign.goal(goal).cell().kind() != CellKind.EMOTION && campaign.missing(goal) > 0) {
        forecast.fill(goal, forecast.byChance(goal), curiosity);
      }
    }
    return forecast.hopes;
  }

  private void fill(int goal, double[] beforehand, double curiosity) {
    var experience =
        IntStream.range(0, campaign.briefs())
            .mapToObj(brief -> experience(campaign, brief, goal))
            .toList();
    var credibility = AprioriCredibility.of(experience, beforehand);
    means[goal] = new double[campaign.briefs()];
    for (int brief = 0; brief < campaign.briefs(); brief++) {
      means[goal][brief] = credibility.mean(brief);
      hopes[brief][goal] = means[goal][brief] + curiosity * credibility.standardError(brief);
    }
  }

  private static Experience experience(Campaign campaign, int brief, int goal) {
    return new Experience(
        campaign.used(brief), campaign.sum(brief, goal), campaign.squares(brief, goal));
  }

  private double[] byChance(int goal) {
    var from = emotion(goal, campaign.goal(goal).cell().from());
    var to = emotion(goal, String.valueOf(campaign.goal(goal).cell().to()));
    if (from == null || to == null) {
      return shift.means(goal);
    }
    double seen = LIFT_WEIGHT * USUAL_LIFT;
    double expected = LIFT_WEIGHT;
    for (int brief = 0; brief < campaign.briefs(); brief++) {
      seen += campaign.sum(brief, goal);
      expected += campaign.used(brief) * from[brief] * to[brief];
    }
    double lift = seen / expected;
    return IntStream.range(0, campaign.briefs())
        .mapToDouble(brief -> Math.max(LEAST_MEAN, lift * from[brief] * to[brief]))
        .toArray();
  }

  private double @Nullable [] emotion(int goal, String emotion) {
    var place = emotions.get(new PlaceKey(campaign.goal(goal).stratum(), emotion));
    return place == null ? null : means[place];
  }
}
