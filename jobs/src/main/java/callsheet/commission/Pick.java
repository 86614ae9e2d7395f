package callsheet.commission;

import java.math.BigDecimal;

/** Sessions of one brief in a plan, and the credit they are expected to bring. */
final class Pick {
  private final Candidate candidate;
  private final double[] gains;
  private int sessions;

  Pick(Candidate candidate, int goals) {
    this.candidate = candidate;
    this.gains = new double[goals];
  }

  /** Adds a session, and takes what it brings from what is missing. */
  void addSession(double[] missing) {
    sessions++;
    for (int goal = 0; goal < missing.length; goal++) {
      double gain = candidate.gain(goal, missing[goal]);
      gains[goal] += gain;
      missing[goal] -= gain;
    }
  }

  boolean isFull() {
    return sessions >= candidate.maxSessions();
  }

  Candidate candidate() {
    return candidate;
  }

  int sessions() {
    return sessions;
  }

  BigDecimal price() {
    return candidate.price().multiply(BigDecimal.valueOf(sessions));
  }

  /** Credited turns or pairs of a goal that these sessions are expected to bring. */
  double gain(int goal) {
    return gains[goal];
  }
}
