package callsheet.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.planning.CheapestCover.Proof;
import callsheet.planning.CoverProblem.Need;
import callsheet.planning.CoverProblem.Offer;
import callsheet.planning.CoverProblem.Share;
import callsheet.statistics.KeyHash;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CheapestCoverTest {
  @Test
  void twoCheapOffersBeatADearOne() {
    var problem =
        new CoverProblem(
            List.of(new Need(0.1, 10, 10)),
            List.of(offer(9, 0, 10), offer(4, 1, 5), offer(4, 2, 5)),
            1);

    var cover = CheapestCover.of(problem, Effort.DEFAULT);

    assertThat(cover.offers()).containsExactly(1, 2);
    assertThat(cover.price()).isEqualTo(8);
    assertThat(cover.proof()).isEqualTo(Proof.OPTIMAL);
    assertThat(cover.bound()).hasValue(8);
  }

  @Test
  void noHolderIsCreditedMoreThanTheCap() {
    var problem =
        new CoverProblem(
            List.of(new Need(0.1, 10, 5)),
            List.of(offer(1, 0, 5), offer(1, 0, 5), offer(7, 1, 5)),
            1);

    assertThat(CheapestCover.of(problem, Effort.DEFAULT).offers()).contains(2).hasSize(2);
  }

  @Test
  void nothingCoversNothing() {
    var problem = new CoverProblem(List.of(new Need(1, 1, 1)), List.of(offer(1, 0, 1)), 0);

    var cover = CheapestCover.of(problem, Effort.DEFAULT);

    assertThat(cover.offers()).isEmpty();
    assertThat(cover.bound()).hasValue(0);
  }

  @Test
  void whatIsTooLargeForASearchHasTheBoundOfTheRelaxation() {
    var problem = made(1, 8, 0.8);
    var cover = CheapestCover.of(problem, new Effort(3, 1, 1, 1));

    assertThat(reached(problem, cover.offers())).isGreaterThanOrEqualTo(problem.level() - 1e-9);
    assertThat(cover.bound().orElseThrow()).isBetween(1.0, cheapest(problem));
    assertThat(cover.proof()).isIn(Proof.RELAXATION, Proof.OPTIMAL);
  }

  @Test
  void withoutSolversThereIsACoverButNoBound() {
    var problem = made(2, 8, 0.8);
    var cover = CheapestCover.of(problem, Effort.DEFAULT, false);

    assertThat(reached(problem, cover.offers())).isGreaterThanOrEqualTo(problem.level() - 1e-9);
    assertThat(cover.bound()).isEmpty();
    assertThat(cover.proof()).isEqualTo(Proof.NO_SOLVER);
  }

  @Property(tries = 60)
  void itIsAsCheapAsTryingEverySubset(
      @ForAll @IntRange(min = 1, max = 500) int seed,
      @ForAll @IntRange(min = 1, max = 9) int offers,
      @ForAll @DoubleRange(min = 0.1, max = 1) double level) {
    var problem = made(seed, offers, level);

    var cover = CheapestCover.of(problem, Effort.DEFAULT);

    assertThat(reached(problem, cover.offers())).isGreaterThanOrEqualTo(problem.level() - 1e-9);
    assertThat(cover.price()).isCloseTo(cheapest(problem), within(1e-9));
    assertThat(cover.proof()).isEqualTo(Proof.OPTIMAL);
  }

  @Property(tries = 8)
  void aShortSearchStillReachesTheLevelAndKnowsABound(
      @ForAll @IntRange(min = 1, max = 500) int seed) {
    var problem = made(seed, 60, 0.9);

    var hasty = CheapestCover.of(problem, new Effort(100_000, 1, 60, 1));
    var patient = CheapestCover.of(problem, Effort.DEFAULT);

    assertThat(reached(problem, hasty.offers())).isGreaterThanOrEqualTo(problem.level() - 1e-9);
    assertThat(hasty.bound().orElseThrow()).isLessThanOrEqualTo(patient.price() * (1 + 1e-6));
    assertThat(hasty).isEqualTo(CheapestCover.of(problem, new Effort(100_000, 1, 60, 1)));
  }

  private static double cheapest(CoverProblem problem) {
    int offers = problem.offers().size();
    return IntStream.range(0, 1 << offers)
        .mapToObj(
            set -> IntStream.range(0, offers).filter(o -> (set >> o & 1) > 0).boxed().toList())
        .filter(set -> reached(problem, set) >= problem.level() - 1e-9)
        .mapToDouble(problem::price)
        .min()
        .orElseThrow();
  }

  /** Adds up from the definition, not as the cover does. */
  private static double reached(CoverProblem problem, List<Integer> chosen) {
    double reached = 0;
    for (int n = 0; n < problem.needs().size(); n++) {
      int need = n;
      var asked = problem.needs().get(need);
      double credit = 0;
      for (int h = 0; h < 4; h++) {
        int holder = h;
        double amount =
            chosen.stream()
                .flatMap(offer -> problem.offers().get(offer).shares().stream())
                .filter(share -> share.need() == need && share.holder() == holder)
                .mapToDouble(Share::amount)
                .sum();
        credit += Math.min(amount, asked.cap());
      }
      reached += asked.worth() * Math.min(credit, asked.wanted());
    }
    return reached;
  }

  private static Offer offer(double price, int holder, double amount) {
    return new Offer(price, List.of(new Share(0, holder, amount)));
  }

  /** Three needs and four holders; the level is a part of what all offers reach. */
  private static CoverProblem made(int seed, int count, double level) {
    var needs = List.of(new Need(0.05, 6, 2), new Need(0.04, 10, 3), new Need(0.1, 3, 3));
    var offers = new ArrayList<Offer>();
    for (int offer = 0; offer < count; offer++) {
      var shares = new ArrayList<Share>();
      for (int need = 0; need < needs.size(); need++) {
        int holder = (int) (4 * drawn(seed, offer, "holder"));
        shares.add(new Share(need, holder, 2 * drawn(seed, offer, "amount" + need)));
      }
      offers.add(new Offer(40 + Math.floor(40 * drawn(seed, offer, "price")), shares));
    }
    var all = new CoverProblem(needs, offers, 1);
    return all.withLevel(level * reached(all, IntStream.range(0, count).boxed().toList()));
  }

  private static double drawn(int seed, int offer, String what) {
    return KeyHash.uniform(what + " " + offer, seed);
  }
}
