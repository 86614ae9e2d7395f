package callsheet.simulation;

import callsheet.backtest.PolicyName;
import callsheet.backtest.Pool;
import callsheet.backtest.Season;
import callsheet.corpus.Taxonomy;
import callsheet.studio.Arena;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What to try in a made-up studio.
 *
 * @param seed which studio
 * @param briefs that can be commissioned there
 * @param budget of a week, in dollars
 */
public record Simulation(long seed, int briefs, int weeks, BigDecimal budget, PolicyName policy) {
  /** Sessions of a brief that tell what it brings on average. */
  private static final int TRUTH = 200;

  /** Less than this is no difference: sums of doubles round. */
  private static final double ROUNDING = 1e-9;

  /** No policy gets as far: what tells the truth is not what anybody records. */
  private static final int BEYOND = 2_000_000;

  /**
   * A week of the policy.
   *
   * @param number from 1
   * @param sessions that were commissioned and paid for
   * @param noShows those of them to which somebody did not come
   * @param spent in the week
   * @param total spent since the first week
   * @param coverage of the targets after it, by weight, 0 to 1
   * @param oracle what is covered by then where the policy knows, from the beginning and for the
   *     same money, what each brief brings on average
   */
  public record Week(
      int number,
      int sessions,
      int noShows,
      BigDecimal spent,
      BigDecimal total,
      double coverage,
      double oracle) {
    /** What is not covered because the policy had to learn; below 0 where it had more luck. */
    public double regret() {
      double regret = oracle - coverage;
      return Math.abs(regret) < ROUNDING ? 0 : regret;
    }
  }

  /** The weeks, one by one. */
  public List<Week> played(Taxonomy taxonomy) {
    var arena = Arena.of(seed, briefs, taxonomy);
    var goals = ArenaGoals.of(taxonomy);
    var recorder = new ArenaRecorder(taxonomy, arena, goals);
    var pool = Pool.open(goals, recorder.briefs(0), arena.performers());
    var season = new Season(pool, recorder, means(recorder), weeks, budget);
    var ours = season.under(policy, seed);
    var oracle =
        policy == PolicyName.ORACLE_MEANS ? ours : season.under(PolicyName.ORACLE_MEANS, seed);
    return beside(ours, oracle);
  }

  private List<List<Double>> means(ArenaRecorder recorder) {
    return IntStream.range(0, briefs)
        .mapToObj(brief -> Arrays.stream(recorder.means(brief, BEYOND, TRUTH)).boxed().toList())
        .toList();
  }

  private static List<Week> beside(List<Season.Week> ours, List<Season.Week> oracle) {
    var weeks = new ArrayList<Week>();
    var total = BigDecimal.ZERO;
    for (int place = 0; place < ours.size(); place++) {
      var week = ours.get(place);
      total = total.add(week.spent());
      weeks.add(
          new Week(
              week.number(),
              week.sessions(),
              week.noShows(),
              week.spent(),
              total,
              week.coverage(),
              oracle.get(place).coverage()));
    }
    return weeks;
  }
}
