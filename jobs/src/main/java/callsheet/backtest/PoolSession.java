package callsheet.backtest;

import callsheet.recordings.Part;
import java.util.List;

/**
 * A recorded session as a back-test draws it.
 *
 * @param cast numbers of the performers who took part, whether they brought anything or not
 * @param parts what they brought; empty when nobody came
 */
public record PoolSession(String sessionId, List<Integer> cast, List<Part> parts) {
  public PoolSession {
    cast = List.copyOf(cast);
    parts = List.copyOf(parts);
  }
}
