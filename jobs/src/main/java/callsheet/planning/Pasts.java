package callsheet.planning;

import callsheet.statistics.KeyHash;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Past sessions, each kept once however many briefs share it, and drawn by hash. */
final class Pasts {
  private final Map<String, Integer> cells;
  private final IdentityHashMap<List<Outcomes.Past>, Amounts[]> kept = new IdentityHashMap<>();

  /**
   * No past sessions yet.
   *
   * @param cells numbers of the cells by name
   */
  Pasts(Map<String, Integer> cells) {
    this.cells = cells;
  }

  /** The past session that each session of a brief is like in each draw (METHODS 7.1). */
  Amounts[][] drawn(
      String brief, Outcomes.@Nullable History history, int sessions, Outcomes.Predicted outcomes) {
    int draws = outcomes.draws();
    if (history == null || (history.own().isEmpty() && history.others().isEmpty())) {
      var nothing = new Amounts[draws];
      Arrays.fill(nothing, Amounts.NONE);
      return new Amounts[][] {nothing};
    }
    var own = kept(history.own());
    var others = kept(history.others());
    double credibility = credibility(history);
    var drawn = new Amounts[Math.max(sessions, 1)][draws];
    for (int session = 0; session < drawn.length; session++) {
      for (int draw = 0; draw < draws; draw++) {
        double luck = KeyHash.uniform(brief + "#" + session, outcomes.first() + draw);
        drawn[session][draw] =
            luck < credibility
                ? at(own, luck / credibility)
                : at(others, (luck - credibility) / (1 - credibility));
      }
    }
    return drawn;
  }

  private static double credibility(Outcomes.History history) {
    if (history.own().isEmpty()) {
      return 0;
    }
    return history.others().isEmpty() ? 1 : history.credibility();
  }

  private static Amounts at(Amounts[] pasts, double share) {
    return pasts[Math.min((int) (share * pasts.length), pasts.length - 1)];
  }

  private Amounts[] kept(List<Outcomes.Past> pasts) {
    return kept.computeIfAbsent(
        pasts,
        list ->
            list.stream()
                .sorted(Comparator.comparing(Outcomes.Past::session))
                .map(past -> Amounts.of(past.amounts(), cells))
                .toArray(Amounts[]::new));
  }
}
