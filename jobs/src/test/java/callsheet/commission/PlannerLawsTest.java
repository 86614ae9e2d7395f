package callsheet.commission;

import static callsheet.commission.Briefs.goal;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.corpus.Cell;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PlannerLawsTest {
  private static final int CELLS = 3;
  private static final double GUARANTEED = (1 - 1 / Math.E) / 2;
  private static final List<Goal> GOALS =
      IntStream.range(0, CELLS).mapToObj(c -> goal(Cell.emotion("e" + c), 20, 5 + 7 * c)).toList();

  @Property(tries = 300)
  void aPlanIsWithinItsMeans(
      @ForAll("briefs") List<Brief> briefs,
      @ForAll @IntRange(min = 0, max = 40) int budget,
      @ForAll @IntRange(min = 0, max = 6) int maxSessions) {
    var plan = Planner.plan(candidates(briefs), GOALS, BigDecimal.valueOf(budget), maxSessions);

    var price = plan.stream().map(Pick::price).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(price).isLessThanOrEqualTo(BigDecimal.valueOf(budget));
    assertThat(plan.stream().mapToInt(Pick::sessions).sum()).isLessThanOrEqualTo(maxSessions);
    assertThat(plan).allMatch(pick -> pick.sessions() <= pick.candidate().maxSessions());
    for (int cell = 0; cell < CELLS; cell++) {
      int place = cell;
      assertThat(plan.stream().mapToDouble(pick -> pick.gain(place)).sum())
          .isLessThanOrEqualTo(GOALS.get(cell).deficit() + 1e-9);
    }
  }

  @Property(tries = 300)
  void aPlanIsWorthItsGuaranteedPartOfTheBest(
      @ForAll("briefs") List<Brief> briefs, @ForAll @IntRange(min = 0, max = 40) int budget) {
    var plan = Planner.plan(candidates(briefs), GOALS, BigDecimal.valueOf(budget), 100);

    double best = best(briefs, 0, budget, new double[CELLS]);
    assertThat(Planner.worth(plan, GOALS)).isBetween(GUARANTEED * best - 1e-9, best + 1e-9);
  }

  @Provide
  Arbitrary<List<Brief>> briefs() {
    var gains = Arbitraries.integers().between(0, 9).list().ofSize(CELLS);
    var prices = Arbitraries.integers().between(1, 30);
    var sessions = Arbitraries.integers().between(1, 3);
    return Combinators.combine(prices, sessions, gains).as(Brief::new).list().ofMaxSize(4);
  }

  /** The worth of the best plan, by trying all of them. */
  private static double best(List<Brief> briefs, int next, int money, double[] brought) {
    if (next == briefs.size()) {
      return IntStream.range(0, CELLS)
          .mapToDouble(c -> GOALS.get(c).worth() * Math.min(GOALS.get(c).deficit(), brought[c]))
          .sum();
    }
    var brief = briefs.get(next);
    double best = 0;
    for (int sessions = 0; sessions <= brief.maxSessions; sessions++) {
      if (sessions * brief.price <= money) {
        var more = brought.clone();
        for (int cell = 0; cell < CELLS; cell++) {
          more[cell] += sessions * brief.gains.get(cell);
        }
        best = Math.max(best, best(briefs, next + 1, money - sessions * brief.price, more));
      }
    }
    return best;
  }

  private static List<Candidate> candidates(List<Brief> briefs) {
    return IntStream.range(0, briefs.size())
        .mapToObj(place -> briefs.get(place).candidate("B" + place))
        .toList();
  }

  private record Brief(int price, int maxSessions, List<Integer> gains) {
    Candidate candidate(String id) {
      var each = gains.stream().mapToDouble(Integer::doubleValue).toArray();
      return new Candidate(id, BigDecimal.valueOf(price), maxSessions, each);
    }
  }
}
