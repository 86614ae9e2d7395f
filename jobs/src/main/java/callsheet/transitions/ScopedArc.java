package callsheet.transitions;

import callsheet.moments.Scope;
import callsheet.statistics.diversity.HillNumbers;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * An arc within one scope.
 *
 * @param viaEmotion null for a single change
 * @param occurrencesSquared sum over performers of their squared occurrences
 */
record ScopedArc(
    String scopeKind,
    String scope,
    String fromEmotion,
    @Nullable String viaEmotion,
    String toEmotion,
    long occurrences,
    BigInteger occurrencesSquared,
    long sessions,
    long performers) {

  Scope inScope() {
    return new Scope(scopeKind, scope);
  }

  /** Emotions of the arc. */
  int length() {
    return viaEmotion == null ? 2 : 3;
  }

  double effectivePerformers() {
    return HillNumbers.order2(BigInteger.valueOf(occurrences), occurrencesSquared);
  }
}
