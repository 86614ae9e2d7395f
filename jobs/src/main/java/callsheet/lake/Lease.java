package callsheet.lake;

import java.time.Duration;

/**
 * How a holder of a lake shows that it lives.
 *
 * @param renewedEvery how often it gives a sign of life
 * @param validFor how long it may be silent, by the clock of the lake's file system
 */
record Lease(Duration renewedEvery, Duration validFor) {
  static final Lease USUAL = new Lease(Duration.ofMinutes(1), Duration.ofMinutes(10));

  /** How long one that seems to be silent is watched: a living one gives a sign within it. */
  Duration watchedFor() {
    return renewedEvery.multipliedBy(2);
  }
}
