package callsheet.commission;

import callsheet.casting.Call;
import callsheet.planning.Option;
import callsheet.schema.Scene;
import java.math.BigDecimal;
import java.util.List;

/**
 * A brief that can be recorded for a known price with a cast, and what it is expected to bring to
 * each goal, in their order.
 *
 * @param cast who can play it
 * @param price of one session, above 0
 * @param credibility how far its own sessions are to be believed rather than those of others, 0 to
 *     1: the mean over cells
 * @param yields what one session is expected to bring to the goals' cells, whoever shows them
 * @param shares parts of it that the goals' strata can expect
 */
record Candidate(
    Scene scene,
    CastProfile cast,
    BigDecimal price,
    double credibility,
    List<Expected> yields,
    List<Double> shares) {
  /**
   * Turns or pairs that one more session is expected to bring.
   *
   * @param variance of the true mean around it, the square of its standard error
   */
  record Expected(double mean, double variance) {
    static final Expected NOTHING = new Expected(0, 0);
  }

  /** The same for another price. */
  Candidate priced(BigDecimal other) {
    return new Candidate(scene, cast, other, credibility, yields, shares);
  }

  /** What the planner calls it: the brief, and its cast unless that is anybody. */
  String id() {
    return cast.isAnybody() ? briefId() : briefId() + " / " + cast.label();
  }

  String briefId() {
    return scene.sceneId();
  }

  Option option(int maxSessions) {
    return new Option(id(), briefId(), price, maxSessions);
  }

  /** A session as the casting sees it. */
  Call call() {
    return new Call(scene.roles(), cast.kins());
  }

  /** Turns or pairs that one session is expected to bring to a goal. */
  double expected(int goal) {
    return yields.get(goal).mean() * shares.get(goal);
  }

  /**
   * The credit for so many turns or pairs in a goal. The cast may be new, so each role can be
   * credited up to the cap; that performers who have filled theirs are cast again is not foreseen
   * (a simplification of METHODS 7.3).
   */
  double credit(Goal goal, double amount) {
    return Math.min(amount, goal.mostOfPerformer() * scene.roles());
  }
}
