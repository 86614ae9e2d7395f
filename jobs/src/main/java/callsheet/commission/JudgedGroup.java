package callsheet.commission;

import static java.util.stream.Collectors.groupingBy;

import callsheet.corpus.Cell;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts that are judged together.
 *
 * @param forecasts by what they expected, the least first; at least one
 */
record JudgedGroup(List<JudgedForecast> forecasts) {
  /** Sessions times cells. */
  long predictions() {
    return forecasts.stream().mapToLong(JudgedForecast::sessions).sum();
  }

  double predicted() {
    return sum(forecasts.stream().map(JudgedForecast::predicted));
  }

  double brought() {
    return sum(forecasts.stream().map(JudgedForecast::brought));
  }

  /** Mean squared distance of the chances to what came. */
  double brier() {
    return sum(forecasts.stream().map(JudgedForecast::brier)) / predictions();
  }

  /** The same for who foretells of each cell the share of the sessions that brought it. */
  double base() {
    var byCell = forecasts.stream().collect(groupingBy(JudgedForecast::cell));
    var ofCells =
        byCell.entrySet().stream()
            .sorted(Comparator.comparing(Map.Entry<Cell, List<JudgedForecast>>::getKey))
            .map(Map.Entry::getValue)
            .map(JudgedGroup::spread);
    return sum(ofCells) / predictions();
  }

  private static double spread(List<JudgedForecast> ofCell) {
    double sessions = ofCell.stream().mapToLong(JudgedForecast::sessions).sum();
    double hits = ofCell.stream().mapToLong(JudgedForecast::hits).sum();
    return hits * (sessions - hits) / sessions;
  }

  /**
   * What came over what was expected in a third of the predictions; null where nothing was. A
   * forecast is, with all its sessions, in the third where its middle is.
   *
   * @param third 0 for those that expected least, to 2
   */
  @Nullable Double ratio(int third) {
    double predicted = 0;
    double brought = 0;
    double before = 0;
    for (var one : forecasts) {
      double middle = before + one.sessions() / 2.0;
      if (Math.min(2, (int) (3 * middle / predictions())) == third) {
        predicted += one.predicted();
        brought += one.brought();
      }
      before += one.sessions();
    }
    return predicted > 0 ? brought / predicted : null;
  }

  private static double sum(Stream<Double> numbers) {
    return numbers.mapToDouble(Double::doubleValue).sum();
  }
}
