package callsheet.prediction;

import callsheet.error.Problems;
import callsheet.error.Range;
import callsheet.error.Section;
import com.typesafe.config.Config;

/**
 * Whether and from what unrated turns are predicted: section {@code prediction} of the
 * configuration.
 *
 * @param minTurns unrated turns of a scope below which nothing is said of it
 * @param maxTurns rated turns that are learned from, at most
 */
public record PredictionConfig(boolean isEnabled, int minTurns, int maxTurns) {
  /** The configuration's; what is wrong in it is noted. */
  public static PredictionConfig from(Config config, Problems problems) {
    var section = Section.of(config, "prediction", problems);
    section.allow("enabled", "min-turns", "max-turns");
    return new PredictionConfig(
        section.isOn("enabled"),
        section.whole("min-turns", Range.atLeast(20)),
        section.whole("max-turns", Range.atLeast(1000)));
  }

  /** Unrated turns that are looked at, at most: their shares are exact enough. */
  int maxPredicted() {
    return maxTurns / 10;
  }
}
