package callsheet.backtest;

import callsheet.planning.CheapestCover;
import callsheet.planning.CoverProblem;
import callsheet.planning.Effort;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest recordings of a pool that reach a part of the achievable coverage, known in
 * hindsight: no policy can spend less, and none can know so much (METHODS 7.5).
 *
 * @param sessions of the cheapest choice that was found
 * @param price of these sessions
 * @param effectivePerformers see {@link Campaign#effectivePerformers}
 * @param bound no choice is cheaper; null when nothing is known
 * @param boundKind where that comes from, as the table has it
 */
record Clairvoyant(
    int sessions,
    BigDecimal price,
    double effectivePerformers,
    @Nullable Double bound,
    String boundKind) {
  /** As the table calls it. */
  static final String LABEL = "clairvoyant";

  /** With so many amounts, which is some hundred recordings, a whole search takes seconds. */
  private static final long FEW = 30_000;

  /** With up to so many, some thousand recordings, the root of the search does. */
  private static final long MANY = 100_000;

  private static final int NODES = 500;
  private static final int GUARD_SECONDS = 120;

  private record Place(int brief, PoolSession session) {}

  /** The cheapest choice for each part of the coverage. */
  static List<Clairvoyant> of(Pool pool, List<Double> stops) {
    var places = new ArrayList<Place>();
    for (int brief = 0; brief < pool.briefs().size(); brief++) {
      for (var session : pool.brief(brief).sessions()) {
        places.add(new Place(brief, session));
      }
    }
    var problem = problem(pool, places);
    var effort = new Effort(MANY, problem.size() > FEW ? 1 : NODES, GUARD_SECONDS, 1);
    return stops.stream()
        .map(stop -> of(pool, places, CheapestCover.of(problem.withLevel(stop), effort)))
        .toList();
  }

  private static CoverProblem problem(Pool pool, List<Place> places) {
    var worths = pool.worths();
    var needs = new ArrayList<CoverProblem.Need>();
    for (var goal : pool.goals()) {
      needs.add(new CoverProblem.Need(worths[needs.size()], goal.target(), goal.performerCap()));
    }
    var offers =
        places.stream().map(place -> offer(pool.brief(place.brief()), place.session())).toList();
    return new CoverProblem(needs, offers, 1);
  }

  private static CoverProblem.Offer offer(PoolBrief brief, PoolSession session) {
    var shares =
        session.parts().stream()
            .map(part -> new CoverProblem.Share(part.goal(), part.performer(), part.mass()))
            .toList();
    return new CoverProblem.Offer(brief.price().doubleValue(), shares);
  }

  private static Clairvoyant of(Pool pool, List<Place> places, CheapestCover cover) {
    var campaign = new Campaign(pool);
    for (int offer : cover.offers()) {
      campaign.add(places.get(offer).brief(), places.get(offer).session());
    }
    return new Clairvoyant(
        campaign.sessions(),
        campaign.price(),
        campaign.effectivePerformers(),
        cover.bound().isEmpty() ? null : cover.bound().getAsDouble(),
        cover.proof().name().toLowerCase(Locale.ROOT));
  }
}
