package callsheet.commission;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How far to believe a brief's own sessions rather than all briefs together, for one cell
 * (Buehlmann and Straub 1970; METHODS 7.1).
 *
 * @param mean what a brief without sessions is expected to bring
 * @param within variance of one session around its brief's mean, null when no brief has two
 * @param between variance of the briefs' means; 0 pools them completely
 */
record Credibility(double mean, @Nullable Double within, double between) {
  /** Less than this part of the squared mean is no difference between briefs, but rounding. */
  private static final double ROUNDING = 1e-12;

  /**
   * The estimate from briefs that have at least one session; there must be one.
   *
   * @param histories always in the same order: sums of doubles depend on it
   */
  static Credibility of(Collection<History> histories) {
    double sessions = histories.stream().mapToDouble(History::sessions).sum();
    double pooled = histories.stream().mapToDouble(h -> h.sessions() * h.mean()).sum() / sessions;
    double freedom = sessions - histories.size();
    if (freedom == 0) {
      return new Credibility(pooled, null, 0);
    }
    double within = histories.stream().mapToDouble(History::scatter).sum() / freedom;
    double between = between(histories, pooled, within);
    if (between == 0) {
      return new Credibility(pooled, within, 0);
    }
    var unweighted = new Credibility(0, within, between);
    double weights = histories.stream().mapToDouble(h -> unweighted.weight(h.sessions())).sum();
    double weighted =
        histories.stream().mapToDouble(h -> unweighted.weight(h.sessions()) * h.mean()).sum();
    return new Credibility(weighted / weights, within, between);
  }

  /** Weight of a brief's own mean, 0 to 1. */
  double weight(long sessions) {
    return within == null || between == 0 || sessions == 0
        ? 0
        : sessions / (sessions + within / between);
  }

  /** What the next session of a brief is expected to bring. */
  double expected(History history) {
    double weight = weight(history.sessions());
    return weight == 0 ? mean : weight * history.mean() + (1 - weight) * mean;
  }

  private static double between(Collection<History> histories, double pooled, double within) {
    double sessions = 0;
    double squares = 0;
    double spread = 0;
    for (var history : histories) {
      double n = history.sessions();
      double distance = history.mean() - pooled;
      sessions += n;
      squares += n * n;
      spread += n * distance * distance;
    }
    double between = (spread - (histories.size() - 1) * within) / (sessions - squares / sessions);
    return between > ROUNDING * pooled * pooled ? between : 0;
  }
}
