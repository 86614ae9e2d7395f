package callsheet.planning;

import org.jspecify.annotations.Nullable;

/** The best plan, by trying all of them. */
final class Exhaustive {
  private final Instance instance;
  private final int[] sessions;
  private @Nullable Fill best;

  private Exhaustive(Instance instance) {
    this.instance = instance;
    this.sessions = new int[instance.size()];
  }

  static Fill best(Instance instance) {
    var all = new Exhaustive(instance);
    all.tryFrom(0);
    return java.util.Objects.requireNonNull(all.best);
  }

  private void tryFrom(int option) {
    var fill = Fill.of(instance, sessions);
    if (!fill.isAllowed()) {
      return;
    }
    if (option == sessions.length) {
      best = best == null ? fill : LazyGreedy.better(instance, best, fill);
      return;
    }
    for (int number = 0; number <= instance.maxSessions(option); number++) {
      sessions[option] = number;
      tryFrom(option + 1);
    }
    sessions[option] = 0;
  }
}
