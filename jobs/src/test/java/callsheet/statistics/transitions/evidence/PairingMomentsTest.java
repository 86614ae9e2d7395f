package callsheet.statistics.transitions.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PairingMomentsTest {
  private static final double ROUNDING = 1e-12;

  @Property(tries = 150)
  void momentsAreThoseOfAllPairings(@ForAll("strata") PartnerPairs stratum) {
    assertMoments(new PairingMoments(stratum), stratum, Orders.of(stratum.size()));
  }

  @Property(tries = 150)
  void momentsOfRotationsAreThoseOfAllRotations(@ForAll("strata") PartnerPairs stratum) {
    var rotations = new ArrayList<int[]>();
    for (int shift = 0; shift < stratum.size(); shift++) {
      var order = new int[stratum.size()];
      for (int place = 0; place < order.length; place++) {
        order[place] = (place + shift) % order.length;
      }
      rotations.add(order);
    }
    assertMoments(new RotationMoments(stratum), stratum, rotations);
  }

  private static void assertMoments(
      ChanceMoments moments, PartnerPairs stratum, List<int[]> orders) {
    for (int from = 0; from < SoftLabels.EMOTIONS; from++) {
      for (int to = 0; to < SoftLabels.EMOTIONS; to++) {
        int before = from;
        int after = to;
        var expected =
            Orders.moments(orders, order -> Orders.across(stratum, order, before, after));

        assertThat(moments.expected(from, to)).isCloseTo(expected.mean(), within(ROUNDING));
        assertThat(moments.variance(from, to)).isCloseTo(expected.variance(), within(ROUNDING));
      }
    }
  }

  @Test
  void hardLabelsVaryAsAFourfoldTableWithItsMargins() {
    var moments =
        new PairingMoments(
            new PartnerPairs(
                LabelSeries.hard(new int[] {0, 0, 1, 2, 1}, 3),
                LabelSeries.hard(new int[] {1, 1, 1, 0, 0}, 3)));

    assertThat(moments.expected(0, 1)).isCloseTo(2 * 3 / 5.0, within(ROUNDING));
    assertThat(moments.variance(0, 1)).isCloseTo(2 * 3 * 3 * 2 / (25 * 4.0), within(ROUNDING));
  }

  @Test
  void onePairIsWhatItIs() {
    var pair =
        new PartnerPairs(LabelSeries.hard(new int[] {0}, 2), LabelSeries.hard(new int[] {1}, 2));

    for (ChanceMoments moments : List.of(new PairingMoments(pair), new RotationMoments(pair))) {
      assertThat(moments.expected(0, 1)).isEqualTo(1);
      assertThat(moments.variance(0, 1)).isZero();
    }
  }

  @Test
  void anEmptyStratumHasNothing() {
    var none = new PartnerPairs(LabelSeries.hard(new int[0], 2), LabelSeries.hard(new int[0], 2));

    assertThat(new PairingMoments(none).emotions()).isZero();
    assertThat(new RotationMoments(none).emotions()).isZero();
  }

  @Test
  void everyTargetHasAnAntecedent() {
    var one = LabelSeries.hard(new int[] {0}, 2);
    var two = LabelSeries.hard(new int[] {0, 1}, 2);

    assertThatThrownBy(() -> new PartnerPairs(one, two))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid pairs: 1 antecedents of 2 targets");
  }

  @Provide
  Arbitrary<PartnerPairs> strata() {
    return SoftLabels.stratum(1, 6);
  }
}
