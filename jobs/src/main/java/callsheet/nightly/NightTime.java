package callsheet.nightly;

import java.time.Clock;
import java.time.Instant;

/**
 * The time in the books of a night: the clock is read once, then a stopwatch tells. Whatever the
 * clock does meanwhile, what follows is never earlier and nothing takes less than no time.
 */
final class NightTime {
  private final Instant start;
  private final long startNanos = System.nanoTime();

  NightTime(Clock clock) {
    this.start = clock.instant();
  }

  Instant now() {
    return start.plusNanos(System.nanoTime() - startNanos);
  }
}
