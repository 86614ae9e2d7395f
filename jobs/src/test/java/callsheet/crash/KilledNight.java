package callsheet.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

/** A night that is killed again and again, each time while it mends what the last kill left. */
final class KilledNight {
  private final Reference reference;
  private final NightProcess process;

  KilledNight(Reference reference, NightProcess process) {
    this.reference = reference;
    this.process = process;
  }

  /** Kills the night at every one of the points, then lets it end; answers the number of kills. */
  int at(int night, List<String> points) throws IOException, InterruptedException {
    for (String point : points) {
      var ending = process.untilPoint(night, point);
      assertThat(ending.isKilled()).as("killed at %s: %s", point, ending.said()).isTrue();
    }
    end(night);
    return points.size();
  }

  /** Lets the night end, and holds what it leaves against what an undisturbed one leaves. */
  Ending end(int night) throws IOException, InterruptedException {
    var ending = process.untilPoint(night, "");
    assertThat(ending.exitCode()).as(ending.said()).isZero();
    reference.assertLeft(night, process);
    return ending;
  }
}
