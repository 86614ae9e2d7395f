package callsheet.benchmark;

import callsheet.corpus.CellKind;
import callsheet.forecast.Expectation;
import callsheet.forecast.Forecast;
import callsheet.statistics.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** How often what was foretold with some chance came, in ten bins of the chance. */
final class ForetoldChances {
  static final int BINS = 10;

  /** That a session brings half a turn or pair counts as one. */
  private static final long HIT = 500_000_000;

  private final ToDoubleFunction<Expectation> chance;
  private final boolean isOfEmotions;
  private final RateTally[] came = new RateTally[BINS];
  private final double[] foretold = new double[BINS];

  /**
   * Nothing yet.
   *
   * @param chance that a session brings any of a cell, as it is foretold
   * @param isOfEmotions whether emotions are judged, and else transitions
   */
  ForetoldChances(ToDoubleFunction<Expectation> chance, boolean isOfEmotions) {
    this.chance = chance;
    this.isOfEmotions = isOfEmotions;
    Arrays.setAll(came, bin -> new RateTally());
  }

  /** Judges the later sessions of a studio. */
  void add(HeldOutSessions studio) {
    var forecast = Forecast.of(studio);
    var hits = new long[BINS];
    var all = new long[BINS];
    for (var session : studio.rest()) {
      var brought = studio.brought(session);
      for (int goal = 0; goal < brought.length; goal++) {
        boolean isEmotion = studio.wanted(goal).cell().kind() == CellKind.EMOTION;
        if (isEmotion == isOfEmotions) {
          double foreseen = chance.applyAsDouble(forecast.of(studio.briefOf(session), goal));
          int bin = Math.min(BINS - 1, (int) (BINS * foreseen));
          hits[bin] += Math.round(1e9 * brought[goal]) >= HIT ? 1 : 0;
          all[bin]++;
          foretold[bin] += foreseen;
        }
      }
    }
    for (int bin = 0; bin < BINS; bin++) {
      came[bin].add(hits[bin], all[bin]);
    }
  }

  /** Cells and sessions that were foretold with a chance in the bin. */
  double cells(int bin) {
    return came[bin].cells();
  }

  /** Mean chance of a bin. */
  double foretold(int bin) {
    return foretold[bin] / cells(bin);
  }

  /** How often it came. */
  double came(int bin) {
    return came[bin].rate();
  }

  /** Standard error of that, over studios. */
  double standardError(int bin) {
    return came[bin].standardError();
  }

  /** What is foretold too much on average, whatever the direction: 0 is calibrated. */
  double meanDistance() {
    double distance = 0;
    double all = 0;
    for (int bin = 0; bin < BINS; bin++) {
      if (cells(bin) > 0) {
        distance += cells(bin) * Math.abs(foretold(bin) - came(bin));
        all += cells(bin);
      }
    }
    return distance / all;
  }

  /** The bin as a row: how many, foretold, came with its 95 % interval. */
  List<String> texts(int bin) {
    double half = Interval.Z_95 * standardError(bin);
    return List.of(
        "%d to %d %%".formatted(100 * bin / BINS, 100 * (bin + 1) / BINS),
        String.format(Locale.ROOT, "%,.0f", cells(bin)),
        percent(foretold(bin)),
        "%s (%s to %s)"
            .formatted(percent(came(bin)), percent(came(bin) - half), percent(came(bin) + half)));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }
}
