package callsheet.nightly;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes back or forth by days whenever it is read, each time by more. */
final class JumpingClock extends Clock {
  private int reads;

  @Override
  public Instant instant() {
    reads++;
    return MadeUpNights.EVENING.plus(Duration.ofDays(reads % 2 == 0 ? reads : -reads));
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("It is in UTC");
  }
}
