package callsheet.statistics.transitions.evidence;

import callsheet.statistics.Shuffle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** All orders of a few things, and what a number is on average over them. */
public final class Orders {
  private Orders() {}

  /** Mean and variance over equally likely orders. */
  public record Moments(double mean, double variance) {}

  public static List<int[]> of(int size) {
    var orders = new ArrayList<int[]>();
    permute(Shuffle.unchanged(size), 0, orders);
    return orders;
  }

  private static void permute(int[] order, int fixed, List<int[]> orders) {
    if (fixed >= order.length - 1) {
      orders.add(order.clone());
      return;
    }
    for (int other = fixed; other < order.length; other++) {
      swap(order, fixed, other);
      permute(order, fixed + 1, orders);
      swap(order, fixed, other);
    }
  }

  private static void swap(int[] order, int one, int other) {
    int kept = order[one];
    order[one] = order[other];
    order[other] = kept;
  }

  /** Mean and variance of the number over the orders. */
  public static Moments moments(List<int[]> orders, ToDoubleFunction<int[]> number) {
    double mean = orders.stream().mapToDouble(number).average().orElseThrow();
    double variance =
        orders.stream()
            .mapToDouble(number)
            .map(value -> (value - mean) * (value - mean))
            .average()
            .orElseThrow();
    return new Moments(mean, variance);
  }

  /** Pairs of two emotions in a segment whose turns are in another order, in pairs. */
  static double within(LabelSeries segment, int[] order, int from, int to) {
    double sum = 0;
    for (int place = 1; place < order.length; place++) {
      sum +=
          (double) segment.mass(order[place - 1], from)
              / segment.unit()
              * segment.mass(order[place], to)
              / segment.unit();
    }
    return sum;
  }

  /** Pairs of two emotions in a stratum whose targets are in another order, in pairs. */
  static double across(PartnerPairs stratum, int[] order, int from, int to) {
    double sum = 0;
    for (int place = 0; place < order.length; place++) {
      sum +=
          (double) stratum.antecedents().mass(place, from)
              / stratum.antecedents().unit()
              * stratum.targets().mass(order[place], to)
              / stratum.targets().unit();
    }
    return sum;
  }
}
