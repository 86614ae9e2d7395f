package callsheet.transitions;

import callsheet.schema.PairChance;
import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import callsheet.statistics.transitions.evidence.CommonOddsRatio;
import callsheet.statistics.transitions.evidence.UrnOdds;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** What the strata of pairs of one kind in a scope hold for and against their odds ratio. */
final class OddsOfPair {
  private BigInteger numerator = BigInteger.ZERO;
  private BigInteger denominator = BigInteger.ZERO;
  private BigInteger discordantNumerator = BigInteger.ZERO;
  private BigInteger discordantDenominator = BigInteger.ZERO;
  private boolean isCounted = true;

  /** Adds those of a language. */
  void add(PairChance row) {
    isCounted &= row.oddsNumerator() != null;
    numerator = sum(numerator, row.oddsNumerator());
    denominator = sum(denominator, row.oddsDenominator());
    discordantNumerator = sum(discordantNumerator, row.discordantNumerator());
    discordantDenominator = sum(discordantDenominator, row.discordantDenominator());
  }

  private static BigInteger sum(BigInteger one, @Nullable BigInteger other) {
    return other == null ? one : one.add(other);
  }

  /** The odds ratio; {@code NOT_IDENTIFIED} of counts from before it was counted. */
  Estimate<CommonOddsRatio> ratio() {
    return isCounted
        ? CommonOddsRatio.of(
            UrnOdds.terms(numerator, denominator, discordantNumerator, discordantDenominator))
        : Estimate.undefined(Reason.NOT_IDENTIFIED);
  }
}
