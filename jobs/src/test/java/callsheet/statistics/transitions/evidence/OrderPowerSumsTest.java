package callsheet.statistics.transitions.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The moments over all orders once more, exactly and from the plain power sums, for segments that
 * have too many orders to look at. With p(k,l) = Σ x^k·y^l: sums over two, three and four different
 * turns of x²y², of x·(xy)·y and of x·y·x·y are polynomials of the power sums, and the mean of the
 * square is their weighted sum.
 */
class OrderPowerSumsTest {
  @Property(tries = 60)
  void momentsOfLongSegmentsAreThoseOfTheirPowerSums(@ForAll("segments") LabelSeries segment) {
    var moments = new OrderMoments(segment);
    for (int from = 0; from < segment.emotions(); from++) {
      for (int to = 0; to < segment.emotions(); to++) {
        var sums = new PowerSums(segment, from, to);

        assertThat(moments.expected(from, to)).isCloseTo(sums.mean(), within(1e-12));
        assertThat(moments.variance(from, to)).isCloseTo(sums.variance(), within(1e-11));
      }
    }
  }

  @Provide
  Arbitrary<LabelSeries> segments() {
    return SoftLabels.series(2, 60);
  }

  private record PowerSums(LabelSeries segment, int from, int to) {
    private BigInteger p(int ofBefore, int ofAfter) {
      var sum = BigInteger.ZERO;
      for (int turn = 0; turn < segment.turns(); turn++) {
        sum =
            sum.add(
                BigInteger.valueOf(segment.mass(turn, from))
                    .pow(ofBefore)
                    .multiply(BigInteger.valueOf(segment.mass(turn, to)).pow(ofAfter)));
      }
      return sum;
    }

    private BigInteger x() {
      return p(1, 0);
    }

    private BigInteger y() {
      return p(0, 1);
    }

    /** Σ x_a·y_b over two different turns. */
    private BigInteger once() {
      return x().multiply(y()).subtract(p(1, 1));
    }

    /** Σ x_a²·y_b² over two different turns. */
    private BigInteger samePair() {
      return p(2, 0).multiply(p(0, 2)).subtract(p(2, 2));
    }

    /** Σ x_a·x_b·y_b·y_c over three different turns. */
    private BigInteger sharedTurn() {
      return x().multiply(p(1, 1))
          .multiply(y())
          .subtract(p(2, 1).multiply(y()))
          .subtract(p(1, 2).multiply(x()))
          .subtract(p(1, 1).pow(2))
          .add(p(2, 2).shiftLeft(1));
    }

    /** Σ x_a·y_b·x_c·y_d over four different turns. */
    private BigInteger apart() {
      var four = BigInteger.valueOf(4);
      return x().pow(2)
          .multiply(y().pow(2))
          .subtract(p(2, 0).multiply(y().pow(2)))
          .subtract(p(0, 2).multiply(x().pow(2)))
          .subtract(p(1, 1).multiply(x()).multiply(y()).multiply(four))
          .add(p(2, 0).multiply(p(0, 2)))
          .add(p(1, 1).pow(2).shiftLeft(1))
          .add(p(2, 1).multiply(y()).multiply(four))
          .add(p(1, 2).multiply(x()).multiply(four))
          .subtract(p(2, 2).multiply(BigInteger.valueOf(6)));
    }

    double mean() {
      double unit = segment.unit();
      return once().doubleValue() / segment.turns() / (unit * unit);
    }

    /** In whole numbers over n²(n−1), so that nothing cancels. */
    double variance() {
      var n = BigInteger.valueOf(segment.turns());
      var less = n.subtract(BigInteger.ONE);
      var scaled =
          samePair()
              .multiply(n)
              .multiply(less)
              .add(sharedTurn().shiftLeft(1).add(apart()).multiply(n))
              .subtract(once().pow(2).multiply(less));
      double unit = segment.unit();
      return scaled.doubleValue() / n.pow(2).multiply(less).doubleValue() / Math.pow(unit, 4);
    }
  }
}
