package callsheet.statistics.transitions.markov;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Emotions from each of which every other can be reached, at once or in steps (METHODS 2.9).
 *
 * @param emotions as places in the scheme, ascending
 * @param isClosed whether no rate leaves them: a recurrent class, in which the chain stays
 * @param period greatest common divisor of all numbers of steps in which an emotion can come back;
 *     0 for one that never does
 */
public record CommunicatingClass(List<Integer> emotions, boolean isClosed, int period) {

  /** The classes of a matrix, in the order of their first emotions. */
  public static List<CommunicatingClass> of(RateMatrix rates) {
    var reach = reach(rates);
    var classes = new ArrayList<CommunicatingClass>();
    for (int first = 0; first < rates.size(); first++) {
      int from = first;
      var members =
          IntStream.range(0, rates.size())
              .filter(to -> to == from || (reach[from][to] && reach[to][from]))
              .boxed()
              .toList();
      if (members.get(0) == first) {
        boolean isClosed =
            IntStream.range(0, rates.size())
                .allMatch(to -> !reach[from][to] || members.contains(to));
        classes.add(new CommunicatingClass(members, isClosed, period(rates, members)));
      }
    }
    return classes;
  }

  /** Whether one can be reached from the other in one step or more (Warshall 1962). */
  private static boolean[][] reach(RateMatrix rates) {
    var reach = new boolean[rates.size()][rates.size()];
    for (int from = 0; from < rates.size(); from++) {
      for (int to = 0; to < rates.size(); to++) {
        reach[from][to] = rates.rate(from, to) > 0;
      }
    }
    for (int over = 0; over < rates.size(); over++) {
      for (int from = 0; from < rates.size(); from++) {
        for (int to = 0; to < rates.size(); to++) {
          reach[from][to] |= reach[from][over] && reach[over][to];
        }
      }
    }
    return reach;
  }

  /**
   * From the steps at which a search from the first emotion finds each: every cycle closes them.
   */
  private static int period(RateMatrix rates, List<Integer> members) {
    var steps = steps(rates, members);
    int period = 0;
    for (int from : members) {
      for (int to : members) {
        if (rates.rate(from, to) > 0) {
          period = divisor(period, Math.abs(steps[from] + 1 - steps[to]));
        }
      }
    }
    return period;
  }

  private static int[] steps(RateMatrix rates, List<Integer> members) {
    var steps = new int[rates.size()];
    Arrays.fill(steps, -1);
    var found = new ArrayList<>(members.subList(0, 1));
    steps[members.get(0)] = 0;
    for (int at = 0; at < found.size(); at++) {
      int from = found.get(at);
      for (int to : members) {
        if (steps[to] < 0 && rates.rate(from, to) > 0) {
          steps[to] = steps[from] + 1;
          found.add(to);
        }
      }
    }
    return steps;
  }

  private static int divisor(int first, int second) {
    return second == 0 ? first : divisor(second, first % second);
  }

  /**
   * Where the chain is in the long run if it is in this class; undefined as {@link MarkovChain}.
   */
  public Estimate<double[]> stationary(RateMatrix rates) {
    if (!isClosed) {
      return Estimate.undefined(Reason.NOT_IDENTIFIED);
    }
    return MarkovChain.of(rates.within(emotions)).map(chain -> spread(chain, rates.size()));
  }

  private double[] spread(MarkovChain chain, int size) {
    var stationary = new double[size];
    for (int place = 0; place < emotions.size(); place++) {
      stationary[emotions.get(place)] = chain.stationary(place);
    }
    return stationary;
  }
}
