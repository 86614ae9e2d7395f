package callsheet.statistics.shares;

import static callsheet.statistics.shares.GoldenCube.LABELLED;
import static callsheet.statistics.shares.GoldenCube.LABELS;
import static callsheet.statistics.shares.GoldenCube.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.GoldenTurn;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class CommonDesignEffectTest {
  @Test
  void itIsTheMeanDesignEffectOfRaoAndScott() {
    var performers = GoldenCube.performers().moments();
    var shares = Objects.requireNonNull(Shares.ofMasses(performers.masses()).value());
    var fit = Objects.requireNonNull(RaoScottFit.of(performers, shares, UNIT).value());
    var parts = LABELS.stream().map(CommonDesignEffectTest::ofPerformers).toList();

    var common = CommonDesignEffect.of(parts);

    // Theirs has G/(G−1) for the bias.
    var sums = parts.get(0).sums();
    var weights = new ClusterWeights(parts.get(0).moments().performers().inequality(sums), 8);
    double bias = weights.unbiasedness(common.clusteredShare()) * 8 / 7;
    assertThat(common.value()).isCloseTo(fit.meanEffect() / bias, within(1e-9));
  }

  @Test
  void aPartAndTheRestHaveTheDesignEffectOfEither() {
    var anger = part(turn -> "anger".equals(turn.label()));
    var others = part(turn -> !"anger".equals(turn.label()));

    assertThat(CommonDesignEffect.of(List.of(anger, others)).value())
        .isCloseTo(CommonDesignEffect.of(List.of(anger)).value(), within(1e-12));
  }

  @Test
  void whatNobodyShowedSaysNothing() {
    var anger = part(turn -> "anger".equals(turn.label()));
    var nothing = part(turn -> false);

    assertThat(CommonDesignEffect.of(List.of(anger, nothing)))
        .isEqualTo(CommonDesignEffect.of(List.of(anger)));
    assertThat(CommonDesignEffect.of(List.of(nothing))).isEqualTo(new CommonDesignEffect(0, 1));
    assertThat(CommonDesignEffect.of(List.of())).isEqualTo(new CommonDesignEffect(0, 1));
  }

  @Test
  void aRareShareIsAsUncertainAsTheOthersAndItsOwnSpreadSay() {
    var parts = LABELS.stream().map(label -> part(turn -> label.equals(turn.label()))).toList();
    var common = CommonDesignEffect.of(parts);
    var surprise = parts.get(LABELS.indexOf("surprise"));

    var ratio = Objects.requireNonNull(ClusteredRatio.of(surprise, common).value());

    double own =
        surprise.variance(common.clusteredShare()).conservative() / surprise.independentVariance();
    assertThat(own).isLessThan(common.value());
    assertThat(ratio.designEffect()).isBetween(own, common.value());
  }

  private static ClusteredPart part(Predicate<GoldenTurn> isIn) {
    var counts = new ClusterSums(LABELLED, turn -> isIn.test(turn) ? UNIT : 0, turn -> UNIT);
    return new ClusteredPart(counts.sums(UNIT), counts.twoWay(), counts.support());
  }

  /** With performers as the only clusters: every turn is its own session. */
  private static ClusteredPart ofPerformers(String label) {
    var counts =
        new ClusterSums(LABELLED, turn -> label.equals(turn.label()) ? UNIT : 0, turn -> UNIT);
    var performers = counts.by(GoldenTurn::performer);
    var turns = counts.by(turn -> turn.session() + "|" + turn.index());
    return new ClusteredPart(
        counts.sums(UNIT),
        new TwoWayMoments(performers, turns, turns),
        new Support(performers.clusters(), turns.clusters()));
  }
}
