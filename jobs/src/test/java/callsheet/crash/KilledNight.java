package callsheet.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A night that is killed again and again, each time while it mends what the last kill left. */
final class KilledNight {
  private final Reference reference;
  private final NightProcess process;

  KilledNight(Reference reference, NightProcess process) {
    this.reference = reference;
    this.process = process;
  }

  /**
   * Kills the night after each of these times, then at every one of the points that it comes by,
   * once each, until it gets through; answers the points, and as many empty texts as it was killed
   * in time.
   */
  List<String> killed(int night, List<Duration> times, Share points)
      throws IOException, InterruptedException {
    var killedAt = new ArrayList<String>();
    for (Duration time : times) {
      if (process.untilTime(night, time).isKilled()) {
        killedAt.add("");
      }
    }
    Ending ending;
    do {
      ending = process.untilPoint(night, points);
      if (ending.isKilled()) {
        killedAt.add(ending.lastPoint());
      }
    } while (ending.isKilled());
    assertThat(ending.exitCode()).as(ending.said()).isZero();
    reference.assertLeft(night, process);
    return killedAt;
  }
}
