package callsheet.planning;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Makes a plan better: what is worth least for its rent is taken out, and the room is filled again
 * (iterated greedy, Ruiz and Stützle 2007). Sessions that were chosen early are often worth less
 * once others have filled the same cells.
 */
final class Exchange {
  private static final int ROUNDS = 25;

  private final Instance instance;
  private final Rents rents;

  private Exchange(Instance instance, Rents rents) {
    this.instance = instance;
    this.rents = rents;
  }

  /** A plan that is at least as good. */
  static Fill improved(Instance instance, Fill plan, Rents rents) {
    var exchange = new Exchange(instance, rents);
    var best = plan;
    int out = Math.max(1, plan.steps().size() / 4);
    for (int round = 0; round < ROUNDS && out > 0; round++) {
      var other = LazyGreedy.completed(instance, exchange.without(best, out), rents);
      if (other.value() > best.value() + instance.nothing()) {
        best = other;
      } else {
        out /= 2;
      }
    }
    return best;
  }

  /** A plan without the last sessions of so many options, those that are worth least. */
  private Fill without(Fill plan, int out) {
    var sessions = plan.sessions();
    IntStream.range(0, sessions.length)
        .filter(option -> sessions[option] > 0)
        .mapToObj(option -> new Loss(option, plan.loss(option) / rent(option)))
        .sorted(Comparator.comparingDouble(Loss::forRent).thenComparingInt(Loss::option))
        .limit(out)
        .forEach(loss -> sessions[loss.option]--);
    return Fill.of(instance, sessions);
  }

  private record Loss(int option, double forRent) {}

  private double rent(int option) {
    return Math.max(instance.nothing(), rents.of(option));
  }
}
