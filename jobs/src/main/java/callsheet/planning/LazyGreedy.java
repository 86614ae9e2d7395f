package callsheet.planning;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses sessions one by one, always the one that adds most. What a session adds only falls while
 * others are added, so only those that could still be the best are looked at again (Minoux 1978).
 *
 * <p>By gain for its price alone that can be arbitrarily bad, so plans are also made by gain, and
 * from the best single session. With a budget as the only limit the best of them is worth at least
 * (1 − 1/e)/2 of the best plan (Khuller et al. 1999; Leskovec et al. 2007); with more limits
 * nothing is guaranteed, and the certificate tells.
 */
final class LazyGreedy {
  /** Scores that differ in the last twelve bits differ by rounding: then price and id decide. */
  private static final long EXACT_BITS = ~0xFFFL;

  /** The place of an option tells price and id. */
  private static final Comparator<Offer> BEST_FIRST =
      Comparator.comparingDouble(Offer::score).reversed().thenComparingInt(Offer::option);

  /**
   * What an option would add.
   *
   * @param after how many sessions had been added
   */
  private record Offer(int option, double score, int after) {}

  private final Fill fill;
  private final Instance instance;
  private final IntToDoubleFunction price;
  private final double nothing;

  private LazyGreedy(Instance instance, Fill fill, IntToDoubleFunction price) {
    this.instance = instance;
    this.fill = fill;
    this.price = price;
    this.nothing = instance.nothing();
  }

  /** The best of the three plans, of equal ones the cheapest. */
  static Fill best(Instance instance) {
    return Stream.of(byGainPerDollar(instance), byGain(instance), fromBestSingle(instance))
        .reduce((a, b) -> better(instance, a, b))
        .orElseThrow();
  }

  /** The better of two plans, of equal ones the cheaper, of equally cheap ones the first. */
  static Fill better(Instance instance, Fill first, Fill second) {
    double more = second.value() - first.value();
    if (Math.abs(more) <= instance.nothing()) {
      return second.price().compareTo(first.price()) < 0 ? second : first;
    }
    return more > 0 ? second : first;
  }

  static Fill byGainPerDollar(Instance instance) {
    return completed(instance, new Fill(instance));
  }

  static Fill byGain(Instance instance) {
    return new LazyGreedy(instance, new Fill(instance), option -> 1).filled();
  }

  /** The best session that is possible alone, and what can be added to it. */
  static Fill fromBestSingle(Instance instance) {
    var fill = new Fill(instance);
    var greedy = new LazyGreedy(instance, fill, option -> 1);
    var best = greedy.offers().peek();
    if (best != null) {
      fill.add(best.option);
    }
    return completed(instance, fill);
  }

  /** Adds to a plan what gains most for its money. */
  static Fill completed(Instance instance, Fill fill) {
    return new LazyGreedy(
            instance, fill, option -> instance.options().get(option).price().doubleValue())
        .filled();
  }

  /**
   * Adds to a plan what gains most for its rent: with several limits money is not all that is
   * scarce. What uses nothing scarce comes first.
   */
  static Fill completed(Instance instance, Fill fill, Rents rents) {
    return new LazyGreedy(instance, fill, option -> Math.max(instance.nothing(), rents.of(option)))
        .filled();
  }

  private Fill filled() {
    var offers = offers();
    int after = 0;
    for (var best = offers.poll(); best != null; best = offers.poll()) {
      if (best.after == after && fill.hasRoom(best.option)) {
        fill.add(best.option);
        after++;
      }
      var again = offer(best.option, after);
      if (again != null) {
        offers.add(again);
      }
    }
    return fill;
  }

  private PriorityQueue<Offer> offers() {
    var offers = new PriorityQueue<>(BEST_FIRST);
    IntStream.range(0, instance.size())
        .parallel()
        .mapToObj(option -> Stream.ofNullable(offer(option, 0)))
        .flatMap(offer -> offer)
        .toList()
        .forEach(offers::add);
    return offers;
  }

  private @Nullable Offer offer(int option, int after) {
    if (!fill.hasRoom(option)) {
      return null;
    }
    double gain = fill.gain(option);
    long bits = Double.doubleToLongBits(gain / price.applyAsDouble(option)) & EXACT_BITS;
    return gain > nothing ? new Offer(option, Double.longBitsToDouble(bits), after) : null;
  }
}
