package callsheet.schema;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What forecasts were worth, held against the sessions that came after them. */
@TableInfo(
    name = "marts.forecast_record",
    about =
        "What forecasts were worth: those of the latest earlier night (marts.scene_yields), held against the sessions that were first counted on this one. Each session is judged once, by a forecast that had not seen it.",
    grain =
        "One row per night and kind of cell, and one for all of them; without an earlier forecast only that.",
    keys = {"as_of", "cell_kind"},
    checks = {
      "(bias IS NULL) = (reason IS NOT NULL)",
      "(bias_lower IS NULL) = (interval_reason IS NOT NULL)",
      "brier IS NULL OR brier BETWEEN 0 AND 1"
    },
    example =
        "SELECT as_of, sessions, predicted_mass, realised_mass, bias, brier, brier_base FROM marts.forecast_record WHERE cell_kind = '(all)' ORDER BY as_of")
public record ForecastRecord(
    @Doc("The night that this snapshot belongs to.") LocalDate asOf,
    @Doc("The run that made it: night, configuration and code.") String runId,
    @Doc("emotion, self, partner or adjacent; (all) for all wanted cells together.")
        String cellKind,
    @Doc("The night whose forecasts are judged; null without one.") @Nullable LocalDate forecastOn,
    @Doc(
            value =
                "Sessions judged: counted for the first time, of a brief that had a forecast, and no turn of them withdrawn.",
            kind = Kind.INVENTORY)
        long sessions,
    @Doc(value = "Their briefs.", kind = Kind.INVENTORY) long briefs,
    @Doc(value = "Forecasts judged: sessions times cells.", kind = Kind.INVENTORY) long predictions,
    @Doc(
            value = "Turns or pairs that these sessions were expected to bring.",
            kind = Kind.PROPENSITY)
        double predictedMass,
    @Doc(value = "Turns or pairs that they brought.", kind = Kind.INVENTORY) double realisedMass,
    @Doc(
            value =
                "Turns or pairs a session that were expected beyond what came; below 0 when more came. Null with a reason.",
            kind = Kind.PROPENSITY)
        @Nullable Double bias,
    @Doc(
            value = "Lower end of its 95 % interval, over sessions (Student 1908).",
            kind = Kind.PROPENSITY)
        @Nullable Double biasLower,
    @Doc(value = "Upper end of that interval.", kind = Kind.PROPENSITY) @Nullable Double biasUpper,
    @Doc(
            value =
                "Calibration: what came over what was expected, in the third of the forecasts that expected least; 1 is calibrated. Null when nothing was expected.",
            kind = Kind.PROPENSITY)
        @Nullable Double lowRatio,
    @Doc(value = "The same in the middle third.", kind = Kind.PROPENSITY)
        @Nullable Double middleRatio,
    @Doc(
            value = "The same in the third of the forecasts that expected most.",
            kind = Kind.PROPENSITY)
        @Nullable Double highRatio,
    @Doc(
            value =
                "Brier score of the probability that a session brings at least one turn or pair of a cell (half a one counts): the mean squared distance to what came, 0 is perfect (Brier 1950). The probability is a negative binomial's with the mean and the variance of the forecast.",
            kind = Kind.PROPENSITY)
        @Nullable Double brier,
    @Doc(
            value =
                "Brier score of who knows for each cell, and from these very sessions, how many bring it, but not which: a strict comparison.",
            kind = Kind.PROPENSITY)
        @Nullable Double brierBase,
    @Doc(
            "Why there is no judgement: no_forecast (no earlier night that both expected something and entered the sessions it counted) or no_session (none to be judged).")
        @Nullable String reason,
    @Doc("Why there is no interval: the reason, or ONE_CLUSTER for a single session.")
        @Nullable String intervalReason) {}
