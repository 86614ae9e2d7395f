package callsheet.benchmark;

import callsheet.statistics.Interval;
import callsheet.statistics.Sample;
import callsheet.statistics.transitions.OddsRatio;
import callsheet.statistics.transitions.TransitionLikelihood;
import callsheet.statistics.transitions.evidence.ExactPairCount;
import java.util.Objects;
import java.util.function.ToDoubleBiFunction;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/** Ways to call a pair of emotions more or less than chance, two-sided at 5 %. */
enum TestKind {
  /** METHODS 2.6; the exact distribution's mid-p-value stands in where the variance is small. */
  STRATIFIED("product's default: stratified evidence") {
    @Override
    @Nullable Boolean isSignificant(PairStudy study, int from, int to) {
      return isBelow(pValue(study, from, to, ExactPairCount::midPValue));
    }
  },

  /** With what was observed counted whole in either tail. */
  EXACT("the same, usual exact p below variance 3") {
    @Override
    @Nullable Boolean isSignificant(PairStudy study, int from, int to) {
      return isBelow(pValue(study, from, to, (exact, pairs) -> exact.tails(pairs).twoSided()));
    }
  },

  /** Without that exception. */
  NORMAL("the same, normal below variance 3, too") {
    @Override
    @Nullable Boolean isSignificant(PairStudy study, int from, int to) {
      var evidence = study.chance().evidence(from, to, study.table().mass(from, to), 1).value();
      return evidence == null ? null : evidence.pValue() < LEVEL;
    }
  },

  /** Haberman's, which take every pair for independent. */
  POOLED("pooled adjusted residual") {
    @Override
    @Nullable Boolean isSignificant(PairStudy study, int from, int to) {
      var residual = study.table().adjustedResidual(from, to).value();
      return residual == null ? null : Math.abs(residual) > Interval.Z_95;
    }
  },

  /** D'Mello's likelihood of each performer, their mean tested against 0 as is the custom. */
  LIKELIHOOD("L (D'Mello) by performer, t-test") {
    @Override
    @Nullable Boolean isSignificant(PairStudy study, int from, int to) {
      var values =
          study.tables().stream()
              .map(table -> TransitionLikelihood.l(table, from, to).value())
              .filter(Objects::nonNull)
              .mapToDouble(value -> value)
              .toArray();
      var sample = Sample.of(values);
      var deviation = sample.standardDeviation().value();
      if (deviation == null || deviation == 0) {
        return null;
      }
      double t =
          Objects.requireNonNull(sample.mean().value()) / deviation * Math.sqrt(values.length);
      return 2 * TDistribution.of(values.length - 1).survivalProbability(Math.abs(t)) < LEVEL;
    }
  },

  /** Yule's Q is 0 where the odds ratio is 1; its usual interval is that of the odds ratio. */
  YULE("Yule's Q, pooled odds ratio") {
    @Override
    @Nullable Boolean isSignificant(PairStudy study, int from, int to) {
      var interval = study.table().fourfold(from, to).oddsRatio().map(OddsRatio::interval).value();
      return interval == null ? null : !interval.contains(1);
    }
  };

  private static final double LEVEL = 0.05;

  private final String title;

  TestKind(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  private static @Nullable Double pValue(
      PairStudy study, int from, int to, ToDoubleBiFunction<ExactPairCount, Integer> exactly) {
    long observed = study.table().mass(from, to);
    var evidence = study.chance().evidence(from, to, observed, 1).value();
    if (evidence == null || !evidence.isSmall()) {
      return evidence == null ? null : Double.valueOf(evidence.pValue());
    }
    var exact = new ExactPairCount();
    study.strata().forEach(stratum -> stratum.addTo(exact, from, to));
    return exactly.applyAsDouble(exact, Math.toIntExact(observed));
  }

  private static @Nullable Boolean isBelow(@Nullable Double pValue) {
    return pValue == null ? null : Boolean.valueOf(pValue < LEVEL);
  }

  /** Whether the test calls the pair unusual; null where there is no test. */
  abstract @Nullable Boolean isSignificant(PairStudy study, int from, int to);
}
