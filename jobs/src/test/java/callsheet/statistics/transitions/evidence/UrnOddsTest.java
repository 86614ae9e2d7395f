package callsheet.statistics.transitions.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.statistics.Trillionths;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class UrnOddsTest {
  private static final int A = 0;
  private static final int B = 1;

  @Property
  void aFractionIsRoundedHalfUpFromTheExactOne(
      @ForAll @LongRange(min = 0, max = 1_000_000_000_000_000L) long numerator,
      @ForAll @LongRange(min = 1_000_000_000L, max = Long.MAX_VALUE) long denominator) {
    assertThat(Trillionths.ofFraction(numerator, denominator))
        .isEqualTo(
            BigDecimal.valueOf(numerator)
                .movePointRight(12)
                .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP)
                .longValueExact());
  }

  @Property
  void smallFractionsToo(
      @ForAll @IntRange(max = 5_000_000) int numerator,
      @ForAll @IntRange(min = 1, max = 100_000) int denominator) {
    assertThat(Trillionths.ofFraction(numerator, denominator))
        .isEqualTo(
            BigDecimal.valueOf(numerator)
                .movePointRight(12)
                .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP)
                .longValueExact());
  }

  /**
   * Of all orders of a segment, those with one change more weigh twice as much: the expectations of
   * what holds for and against the pair are then as 2 to 1, which is what makes their ratio an
   * estimate.
   */
  @Test
  void whatHoldsForAPairAndAgainstItIsAsTheWeightOfOnePairMore() {
    for (boolean isStay : List.of(false, true)) {
      double inFavour = 0;
      double against = 0;
      for (List<Integer> order : orders(List.of(A, A, A, B, B, 2, 2, 2))) {
        int pairs = pairs(order, A, isStay ? A : B);
        int marked = isStay ? 2 : 3;
        int drawn = isStay ? 3 : 2;
        double weight = Math.pow(2, pairs);
        inFavour += weight * UrnOdds.share(pairs * (8L - marked - drawn + pairs), 8);
        against += weight * UrnOdds.share((long) (marked - pairs) * (drawn - pairs), 8);
      }
      assertThat(inFavour / against).isCloseTo(2, within(1e-9));
    }
  }

  @Test
  void theTermsAreThoseOfTheFourfoldTable() {
    // 3 of both, 1 and 2 of one, 4 of neither.
    var terms =
        UrnOdds.terms(
            BigInteger.valueOf(UrnOdds.share(12, 10)),
            BigInteger.valueOf(UrnOdds.share(2, 10)),
            BigInteger.valueOf(UrnOdds.discordant(12, 3, 10)),
            BigInteger.valueOf(UrnOdds.discordant(2, 3, 10)));
    var sums = new OddsRatioSums(2);
    sums.add(
        new PartnerPairs(
            LabelSeries.hard(new int[] {0, 0, 0, 0, 1, 1, 1, 1, 1, 1}, 2),
            LabelSeries.hard(new int[] {0, 0, 0, 1, 0, 0, 1, 1, 1, 1}, 2)));

    assertThat(terms.stream().mapToLong(BigInteger::longValueExact))
        .containsExactly(
            sums.terms(0, 0)[0],
            sums.terms(0, 0)[1],
            sums.terms(0, 0)[2],
            sums.terms(0, 0)[3],
            sums.terms(0, 0)[4]);
    assertThat(Objects.requireNonNull(CommonOddsRatio.of(terms).value()).oddsRatio())
        .isCloseTo(6, within(1e-12));
  }

  @Test
  void aSessionOfMillionsOfTurnsDoesNotOverflow() {
    int size = 2_100_000;
    long product = 1_000_000L * 1_000_000L;

    assertThat(UrnOdds.discordant(product, 1_000_000, size))
        .isEqualTo(
            BigInteger.valueOf(product)
                .multiply(BigInteger.valueOf(1_000_000))
                .multiply(BigInteger.TEN.pow(12))
                .multiply(BigInteger.TWO)
                .add(BigInteger.valueOf(size).pow(2))
                .divide(BigInteger.valueOf(size).pow(2).multiply(BigInteger.TWO))
                .longValueExact());
  }

  private static int pairs(List<Integer> order, int from, int to) {
    int pairs = 0;
    for (int place = 1; place < order.size(); place++) {
      pairs += order.get(place - 1) == from && order.get(place) == to ? 1 : 0;
    }
    return pairs;
  }

  /** All orders, each as often as its labels can be exchanged. */
  private static List<List<Integer>> orders(List<Integer> labels) {
    if (labels.isEmpty()) {
      return List.of(List.of());
    }
    var orders = new ArrayList<List<Integer>>();
    for (int first = 0; first < labels.size(); first++) {
      var rest = new ArrayList<>(labels);
      int label = rest.remove(first);
      for (List<Integer> order : orders(rest)) {
        var whole = new ArrayList<Integer>();
        whole.add(label);
        whole.addAll(order);
        orders.add(whole);
      }
    }
    return orders;
  }
}
