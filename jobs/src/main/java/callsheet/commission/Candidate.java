package callsheet.commission;

import java.math.BigDecimal;

/** A brief that can be recorded for a known price. */
final class Candidate {
  private final String sceneId;
  private final BigDecimal price;
  private final int maxSessions;
  private final double[] gains;

  /**
   * A brief as a plan sees it.
   *
   * @param price of one session, above 0
   * @param gains credit that one session is expected to bring to each goal, in their order
   */
  Candidate(String sceneId, BigDecimal price, int maxSessions, double[] gains) {
    this.sceneId = sceneId;
    this.price = price;
    this.maxSessions = maxSessions;
    this.gains = gains;
  }

  String sceneId() {
    return sceneId;
  }

  BigDecimal price() {
    return price;
  }

  int maxSessions() {
    return maxSessions;
  }

  /** The credit that one more session brings to a goal of which so much is missing. */
  double gain(int goal, double missing) {
    return Math.min(gains[goal], missing);
  }
}
