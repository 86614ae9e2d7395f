package callsheet.planning;

import java.util.Arrays;
import java.util.stream.IntStream;

/** What whole sessions are worth when every unit brought to a cell in a draw has a price. */
final class Marginals {
  private Marginals() {}

  /**
   * Worth by option and session. Casts of a brief share the past sessions, so these are valued once
   * for all casts.
   *
   * @param prices of a unit by draw and cell
   */
  static double[][] of(Instance instance, double[] prices) {
    var worths = new double[instance.size()][];
    instance.draws().streams().stream()
        .parallel()
        .forEach(stream -> addWorths(instance, stream, prices, worths));
    return worths;
  }

  private static void addWorths(
      Instance instance, Draws.Stream stream, double[] prices, double[][] worths) {
    int sessions = IntStream.of(stream.options()).map(instance::maxSessions).max().orElse(0);
    for (int option : stream.options()) {
      worths[option] = new double[instance.maxSessions(option)];
    }
    int different = stream.isSteady() ? Math.min(1, sessions) : sessions;
    for (int session = 0; session < different; session++) {
      var byCell = byCell(instance, stream.drawn()[session], prices);
      for (int option : stream.options()) {
        if (session < worths[option].length) {
          double worth = sum(byCell, instance.draws().factors(option));
          if (stream.isSteady()) {
            Arrays.fill(worths[option], worth);
          } else {
            worths[option][session] = worth;
          }
        }
      }
    }
  }

  private static double[] byCell(Instance instance, Amounts[] drawn, double[] prices) {
    int cells = instance.cells();
    var worths = new double[cells];
    for (int draw = 0; draw < drawn.length; draw++) {
      var amounts = drawn[draw];
      for (int place = 0; place < amounts.size(); place++) {
        int cell = amounts.cells()[place];
        worths[cell] += amounts.amounts()[place] * prices[draw * cells + cell];
      }
    }
    return worths;
  }

  private static double sum(double[] worths, double[] factors) {
    double sum = 0;
    for (int cell = 0; cell < worths.length; cell++) {
      sum += factors.length == 0 ? worths[cell] : worths[cell] * factors[cell];
    }
    return sum;
  }
}
