package callsheet.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each session of each option brings in each draw. Kept are the past sessions, once, and which
 * of them is drawn: memory grows with briefs × sessions × draws integers, not with cells.
 */
final class Draws {
  /** Factors of a cast that brings what the past sessions brought. */
  private static final double[] SAME = {};

  /**
   * Options that share their luck.
   *
   * @param options by number
   * @param drawn past session by session and draw; of one session only, when all are the same
   */
  @SuppressWarnings("ArrayRecordComponent") // Read, never compared.
  record Stream(int[] options, Amounts[][] drawn) {
    /** The past session that the s-th session of these options is like. */
    Amounts drawn(int session, int draw) {
      return drawn[Math.min(session, drawn.length - 1)][draw];
    }

    boolean isSteady() {
      return drawn.length == 1;
    }
  }

  private final int count;
  private final List<Stream> streams;
  private final int[] streamOf;
  private final double[][] factors;

  /**
   * Draws from streams that hold every option once.
   *
   * @param factors by option and cell; empty where all are 1
   */
  Draws(int count, List<Stream> streams, double[][] factors) {
    this.count = count;
    this.streams = List.copyOf(streams);
    this.factors = factors;
    this.streamOf = new int[factors.length];
    for (int stream = 0; stream < streams.size(); stream++) {
      for (int option : streams.get(stream).options) {
        streamOf[option] = stream;
      }
    }
  }

  /** The draws for options, of which no more sessions are asked for than their maximum. */
  static Draws of(Outcomes outcomes, List<Option> options, Map<String, Integer> cells) {
    return outcomes instanceof Outcomes.Predicted predicted
        ? predicted(predicted, options, cells)
        : certain((Outcomes.Certain) outcomes, options, cells);
  }

  private static Draws certain(
      Outcomes.Certain outcomes, List<Option> options, Map<String, Integer> cells) {
    var streams = new ArrayList<Stream>();
    for (int option = 0; option < options.size(); option++) {
      var mean = outcomes.means().getOrDefault(options.get(option).id(), Map.of());
      streams.add(new Stream(new int[] {option}, new Amounts[][] {{Amounts.of(mean, cells)}}));
    }
    var factors = new double[options.size()][];
    Arrays.fill(factors, SAME);
    return new Draws(1, streams, factors);
  }

  private static Draws predicted(
      Outcomes.Predicted outcomes, List<Option> options, Map<String, Integer> cells) {
    var byBrief = new HashMap<String, List<Integer>>();
    for (int option = 0; option < options.size(); option++) {
      byBrief.computeIfAbsent(options.get(option).briefId(), b -> new ArrayList<>()).add(option);
    }
    var pasts = new Pasts(cells);
    var streams = new ArrayList<Stream>();
    byBrief.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            brief -> {
              var casts = brief.getValue().stream().mapToInt(Integer::intValue).toArray();
              int sessions =
                  brief.getValue().stream()
                      .mapToInt(o -> options.get(o).maxSessions())
                      .max()
                      .orElse(0);
              var history = outcomes.briefs().get(brief.getKey());
              streams.add(
                  new Stream(casts, pasts.drawn(brief.getKey(), history, sessions, outcomes)));
            });
    return new Draws(outcomes.draws(), streams, factors(outcomes, options, cells));
  }

  private static double[][] factors(
      Outcomes.Predicted outcomes, List<Option> options, Map<String, Integer> cells) {
    var dense = new IdentityHashMap<Map<String, Double>, double[]>();
    return options.stream()
        .map(option -> outcomes.factors().getOrDefault(option.id(), Map.of()))
        .map(
            factors ->
                factors.isEmpty()
                    ? SAME
                    : dense.computeIfAbsent(factors, byCell -> dense(byCell, cells)))
        .toArray(double[][]::new);
  }

  private static double[] dense(Map<String, Double> byCell, Map<String, Integer> cells) {
    var dense = new double[cells.size()];
    cells.forEach((cell, place) -> dense[place] = byCell.getOrDefault(cell, 1.0));
    return dense;
  }

  int count() {
    return count;
  }

  List<Stream> streams() {
    return streams;
  }

  Stream stream(int option) {
    return streams.get(streamOf[option]);
  }

  /** What a cast brings to each cell in relation to the past sessions; empty where that is 1. */
  double[] factors(int option) {
    return factors[option];
  }
}
