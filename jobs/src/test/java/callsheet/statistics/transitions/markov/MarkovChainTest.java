package callsheet.statistics.transitions.markov;

import static callsheet.golden.Golden.TOLERANCE;
import static callsheet.statistics.transitions.GoldenChains.cells;
import static callsheet.statistics.transitions.Tables.certain;
import static callsheet.statistics.transitions.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.GoldenValue;
import callsheet.statistics.Reason;
import callsheet.statistics.transitions.GoldenChains;
import callsheet.statistics.transitions.Tables;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MarkovChainTest {
  private static final GoldenValue R = GoldenValue.file("04_transition_stats_R");
  private static final List<String> STATES = List.of("a", "b", "c", "d");

  @Test
  void theTextbookChainEqualsThatOfPublishedSoftware() {
    var expected = R.get("markov3");
    var rates = certain(RateMatrix.of(GoldenChains.table(R.get("textbook3", "N"))));
    var chain = certain(MarkovChain.of(rates));
    var mixing = certain(MixingSpeed.of(rates));

    assertLongRun(expected, rates, chain);
    expected.get("eigen_mod").assertIs(mixing.moduli().stream().mapToDouble(m -> m).toArray());
    expected.get("second_eigen_mod").assertIs(mixing.secondModulus());
    expected.get("spectral_gap").assertIs(mixing.spectralGap());
    expected.get("relaxation_time").assertIs(mixing.relaxationTime());
    expected.get("kemeny").assertIs(chain.kemeny());
    for (int emotion = 0; emotion < 3; emotion++) {
      expected.get("row_entropy_bits").get(emotion).assertIs(rates.entropyBits(emotion));
      expected.get("expected_dwell_turns").get(emotion).assertIs(rates.expectedDwell(emotion));
    }
  }

  @Test
  void theSmoothedChainOfTheCorpusEqualsThatOfPublishedSoftware() {
    var expected = R.get("markov_within6_smoothed0.5");
    var rates = SmoothedRates.of(GoldenChains.table(R.get("within6", "N"))).rates();

    assertLongRun(expected, rates, certain(MarkovChain.of(rates)));
    expected.get("second_eigen_mod").assertIs(certain(MixingSpeed.of(rates)).secondModulus());
  }

  private static void assertLongRun(GoldenValue expected, RateMatrix rates, MarkovChain chain) {
    expected.get("P").assertIs(cells(rates.size(), rates::rate));
    expected.get("mean_first_passage").assertIs(cells(rates.size(), chain::meanFirstPassage));
    expected.get("stationary").assertIs(all(rates, chain::stationary));
    expected.get("mean_recurrence").assertIs(all(rates, chain::meanRecurrence));
    expected.get("entropy_rate_bits").assertIs(chain.entropyRateBits());
  }

  private static double[] all(RateMatrix rates, IntToDoubleFunction value) {
    return IntStream.range(0, rates.size()).mapToDouble(value).toArray();
  }

  @Test
  void aReducibleChainHasClassesButNoLongRun() {
    var expected = R.get("reducible4");
    var rates = new RateMatrix(expected.get("P").asMatrix());
    var classes = CommunicatingClass.of(rates);

    assertThat(MarkovChain.of(rates).reason()).isEqualTo(Reason.NOT_IDENTIFIED);
    assertThat(classes).hasSize(2).allMatch(CommunicatingClass::isClosed);
    for (int place = 0; place < 2; place++) {
      var names = expected.get("recurrent_classes").get(place);
      for (int member = 0; member < 2; member++) {
        names.get(member).assertIs(STATES.get(classes.get(place).emotions().get(member)));
      }
      // The reference has the classes in the other order here.
      var stationary = certain(classes.get(place).stationary(rates));
      expected.get("steady_states").get(1 - place).assertIs(stationary);
    }
    assertThat(certain(MixingSpeed.of(rates)).relaxationTime().reason())
        .isEqualTo(Reason.NOT_IDENTIFIED);
  }

  @Test
  void aPeriodicChainHasALongRunButNeverForgets() {
    var expected = R.get("periodic2");
    var rates = new RateMatrix(expected.get("P").asMatrix());
    var mixing = certain(MixingSpeed.of(rates));

    expected.get("period").assertIs((double) CommunicatingClass.of(rates).get(0).period());
    expected.get("stationary").assertIs(all(rates, certain(MarkovChain.of(rates))::stationary));
    expected.get("second_eigen_mod").assertIs(mixing.secondModulus());
    assertThat(mixing.relaxationTime().reason()).isEqualTo(Reason.NOT_IDENTIFIED);
  }

  @Test
  void complexEigenvaluesCountByTheirModulus() {
    var cycle = new RateMatrix(new double[][] {{0.1, 0.9, 0}, {0, 0.1, 0.9}, {0.9, 0, 0.1}});

    // 0.1 + 0.9 e^(2πi/3): √(0.35² + 0.6075).
    assertThat(certain(MixingSpeed.of(cycle)).secondModulus())
        .isCloseTo(Math.sqrt(0.1225 + 0.6075), TOLERANCE);
  }

  @Test
  void anEmotionThatIsLeftForEverIsAClassOfItsOwn() {
    var rates = new RateMatrix(new double[][] {{0, 0.5, 0.5}, {0, 0, 1}, {0, 1, 0}});
    var classes = CommunicatingClass.of(rates);

    assertThat(classes)
        .containsExactly(
            new CommunicatingClass(List.of(0), false, 0),
            new CommunicatingClass(List.of(1, 2), true, 2));
    assertThat(classes.get(0).stationary(rates).reason()).isEqualTo(Reason.NOT_IDENTIFIED);
    assertThat(certain(classes.get(1).stationary(rates))).containsExactly(0, 0.5, 0.5);
  }

  @Test
  void aSingleEmotionStaysAndHasNothingToForget() {
    var rates = new RateMatrix(new double[][] {{1}});
    var chain = certain(MarkovChain.of(rates));

    assertThat(chain.stationary(0)).isEqualTo(1);
    assertThat(chain.kemeny()).isZero();
    assertThat(chain.entropyRateBits()).isZero();
    assertThat(rates.expectedDwell(0).reason()).isEqualTo(Reason.NO_VARIATION);
    assertThat(MixingSpeed.of(rates).reason()).isEqualTo(Reason.NO_VARIATION);
  }

  @Test
  void aChainThatHardlyEverLeavesIsTooNearlyReducible() {
    var rates = new RateMatrix(new double[][] {{1 - 1e-14, 1e-14}, {1e-14, 1 - 1e-14}});

    assertThat(MarkovChain.of(rates).reason()).isEqualTo(Reason.SINGULAR);
  }

  @Test
  void ratesThatAreNoneAreRefused() {
    for (double[][] rates :
        new double[][][] {{}, {{0.5}}, {{1, 0}}, {{2, -1}, {0, 1}}, {{Double.NaN, 1}, {0, 1}}}) {
      assertThatThrownBy(() -> new RateMatrix(rates)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Property(tries = 200)
  void theLongRunOfASmoothedTableIsOneStepLater(@ForAll("tables") long[][] counts) {
    var rates = SmoothedRates.of(table(counts)).rates();
    var chain = certain(MarkovChain.of(rates));
    double sum = 0;
    for (int to = 0; to < 4; to++) {
      double later = 0;
      for (int from = 0; from < 4; from++) {
        later += chain.stationary(from) * rates.rate(from, to);
      }
      assertThat(later).isCloseTo(chain.stationary(to), within(1e-12));
      sum += later;
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
  }

  @Property(tries = 200)
  void passagesAreAStepAndThePassagesAfterIt(@ForAll("tables") long[][] counts) {
    var rates = SmoothedRates.of(table(counts)).rates();
    var chain = certain(MarkovChain.of(rates));
    for (int from = 0; from < 4; from++) {
      for (int to = 0; to < 4; to++) {
        double expected = 1;
        for (int over = 0; over < 4; over++) {
          expected += rates.rate(from, over) * chain.meanFirstPassage(over, to);
        }
        double passage = from == to ? chain.meanRecurrence(to) : chain.meanFirstPassage(from, to);
        assertThat(passage).isCloseTo(expected, within(1e-9 * expected));
      }
    }
  }

  @Property(tries = 200)
  void kemenysConstantIsTheSameFromEveryStart(@ForAll("tables") long[][] counts) {
    var chain = certain(MarkovChain.of(SmoothedRates.of(table(counts)).rates()));
    for (int from = 0; from < 4; from++) {
      double expected = 0;
      for (int to = 0; to < 4; to++) {
        expected += chain.stationary(to) * chain.meanFirstPassage(from, to);
      }
      assertThat(chain.kemeny()).isCloseTo(expected, within(1e-9 * (1 + expected)));
    }
  }

  @Property(tries = 200)
  void aSmoothedChainForgetsAndItsEntropyIsBounded(@ForAll("tables") long[][] counts) {
    var rates = SmoothedRates.of(table(counts)).rates();
    var mixing = certain(MixingSpeed.of(rates));

    assertThat(mixing.moduli().get(0)).isCloseTo(1, TOLERANCE);
    assertThat(mixing.secondModulus()).isBetween(0.0, 1.0);
    assertThat(certain(mixing.relaxationTime())).isGreaterThanOrEqualTo(1);
    assertThat(certain(MarkovChain.of(rates)).entropyRateBits()).isBetween(0.0, 2 + 1e-12);
  }

  @Property(tries = 200)
  void everyEmotionIsInOneClassAndOneClassIsClosed(@ForAll("tables") long[][] counts) {
    var rates = RateMatrix.of(table(counts)).value();
    if (rates != null) {
      var classes = CommunicatingClass.of(rates);
      assertThat(classes.stream().flatMap(c -> c.emotions().stream()))
          .containsExactlyInAnyOrder(0, 1, 2, 3);
      assertThat(classes).anyMatch(CommunicatingClass::isClosed);
      assertThat(MarkovChain.of(rates).value() == null).isEqualTo(classes.size() > 1);
    }
  }

  @Provide
  Arbitrary<long[][]> tables() {
    return Tables.of(4);
  }
}
