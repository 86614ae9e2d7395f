package callsheet.alerts;

import callsheet.schema.ForecastRecord;
import java.util.List;
import java.util.Locale;

/**
 * How far the last forecasts surely were off, in parts of what they expected: the distance of 0
 * from the 95 % interval of their bias over sessions ({@code marts.forecast_record}).
 */
final class ForecastBias {
  private ForecastBias() {}

  static List<Measurement> of(NightFacts facts) {
    return List.of(facts.forecasts().map(ForecastBias::of).orElseGet(() -> undefined("NO_DATA")));
  }

  private static Measurement of(ForecastRecord row) {
    var lower = row.biasLower();
    var upper = row.biasUpper();
    if (lower == null || upper == null || row.predictedMass() <= 0) {
      return undefined(reason(row)).on(row.forecastOn());
    }
    double surely =
        Math.max(0, Math.max(lower, -upper)) * (double) row.sessions() / row.predictedMass();
    return Measurement.of(
            Measurement.ALL,
            surely,
            String.format(
                Locale.ROOT,
                "forecasts of %s expected %.0f turns and pairs of %d sessions that brought %.0f, surely at least %s off",
                row.forecastOn(),
                row.predictedMass(),
                row.sessions(),
                row.realisedMass(),
                Unit.SHARE.words(surely)))
        .on(row.forecastOn());
  }

  private static String reason(ForecastRecord row) {
    var reason = row.reason() == null ? row.intervalReason() : row.reason();
    return reason == null ? "NO_DATA" : reason.toUpperCase(Locale.ROOT);
  }

  private static Measurement undefined(String reason) {
    return Measurement.undefined(
        Measurement.ALL, reason, "too few sessions have come to judge the last forecasts by");
  }
}
