package callsheet.backtest;

import callsheet.error.Problems;
import callsheet.error.Range;
import callsheet.error.Section;
import com.typesafe.config.Config;

/**
 * How much is replayed: section {@code backtest} of the configuration.
 *
 * @param replicates replays of the recordings as they are
 * @param pools how often the recordings are drawn anew
 * @param replicatesPerPool replays of each of those
 * @param mostSessions recordings of one brief, at most
 */
public record BackTestConfig(int replicates, int pools, int replicatesPerPool, int mostSessions) {

  /** The configuration's; what is wrong in it is noted. */
  public static BackTestConfig from(Config config, Problems problems) {
    var section = Section.of(config, "backtest", problems);
    section.allow("replicates", "pools", "replicates-per-pool", "most-sessions");
    return new BackTestConfig(
        section.whole("replicates", Range.atLeast(10)),
        section.whole("pools", Range.atLeast(20)),
        section.whole("replicates-per-pool", Range.atLeast(1)),
        section.whole("most-sessions", Range.atLeast(2)));
  }
}
