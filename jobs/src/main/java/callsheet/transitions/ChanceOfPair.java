package callsheet.transitions;

import callsheet.schema.PairChance;
import callsheet.schema.RareStratum;
import callsheet.statistics.Estimate;
import callsheet.statistics.Trillionths;
import callsheet.statistics.transitions.evidence.CommonOddsRatio;
import callsheet.statistics.transitions.evidence.ExactPairCount;
import callsheet.statistics.transitions.evidence.StratifiedEvidence;
import callsheet.statistics.transitions.evidence.UrnMoments;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Pairs of hard labels of one kind in a scope, and what chance would bring of them. */
final class ChanceOfPair {
  private long pairs;
  private BigInteger expected = BigInteger.ZERO;
  private BigInteger variance = BigInteger.ZERO;
  private final List<RareStratum> rareStrata = new ArrayList<>();
  private final OddsOfPair odds = new OddsOfPair();

  /** Adds those of a language. */
  void add(PairChance row) {
    pairs = Math.addExact(pairs, row.pairs());
    expected = expected.add(row.expected());
    variance = variance.add(row.variance());
    rareStrata.addAll(row.rareStrata());
    odds.add(row);
  }

  long pairs() {
    return pairs;
  }

  /** Pairs by chance. */
  double expected() {
    return expected.doubleValue() / Trillionths.ONE;
  }

  double variance() {
    return variance.doubleValue() / Trillionths.ONE;
  }

  Estimate<CommonOddsRatio> oddsRatio() {
    return odds.ratio();
  }

  Estimate<StratifiedEvidence> evidence() {
    return StratifiedEvidence.of(BigInteger.valueOf(pairs), 1, expected, variance);
  }

  /** The two-sided p-value of that evidence: exact where the normal distribution is too smooth. */
  double pValue(StratifiedEvidence evidence) {
    boolean isComplete = rareStrata.stream().allMatch(stratum -> stratum.size() > 0);
    return evidence.isSmall() && isComplete ? exactPValue() : evidence.pValue();
  }

  private double exactPValue() {
    var exact = new ExactPairCount();
    var varying = BigInteger.ZERO;
    for (RareStratum kind : rareStrata) {
      for (long stratum = 0; stratum < kind.strata(); stratum++) {
        exact.addPairing(kind.size(), kind.marked(), kind.drawn());
      }
      long mean = UrnMoments.expected(kind.size(), kind.marked(), kind.drawn());
      varying = varying.add(BigInteger.valueOf(mean).multiply(BigInteger.valueOf(kind.strata())));
    }
    // Strata without variance have the same pairs in every order: whole ones.
    var certain = expected.subtract(varying).divide(BigInteger.valueOf(Trillionths.ONE));
    return exact.midPValue(Math.toIntExact(pairs - certain.longValueExact()));
  }
}
