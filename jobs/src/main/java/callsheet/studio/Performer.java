package callsheet.studio;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A performer and what is true of them.
 *
 * @param rates truth: share of each emotion when left alone, in the taxonomy's order
 * @param inertia truth: weight of staying in the own emotion
 * @param obedience truth: factor on a brief's strength
 * @param contagion truth: weight of the partner's emotion
 * @param activity how often cast, relative to the others
 * @param lastDay last day on which consent covers a session; null when nothing ends it
 */
record Performer(
    String id,
    Map<String, Object> attributes,
    List<String> languages,
    Landed.@Nullable Consent consent,
    List<Double> rates,
    double inertia,
    double obedience,
    double contagion,
    double activity,
    @Nullable LocalDate lastDay) {

  boolean isAvailable(LocalDate day) {
    return lastDay == null || !day.isAfter(lastDay);
  }
}
