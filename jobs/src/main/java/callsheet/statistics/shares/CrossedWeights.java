package callsheet.statistics.shares;

import callsheet.statistics.PoissonWeight;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The weights of one replicate of the pigeonhole bootstrap: a performer's times a session's, each
 * of them drawn once.
 */
final class CrossedWeights implements ToLongFunction<PerformerInSession> {
  private final long replicate;
  private final Map<String, Integer> drawn = new HashMap<>();

  CrossedWeights(long replicate) {
    this.replicate = replicate;
  }

  @Override
  public long applyAsLong(PerformerInSession cluster) {
    // The prefixes keep a performer and a session of the same name apart.
    return (long) weight("P:" + cluster.performer()) * weight("S:" + cluster.session());
  }

  private int weight(String key) {
    return drawn.computeIfAbsent(key, name -> PoissonWeight.of(name, replicate));
  }
}
