package callsheet.recordings;

import java.util.List;

/**
 * What the recordings of a brief would bring if the turns that do not count were rated again.
 *
 * @param turns those turns
 * @param ratings that they would get
 * @param gains turns or pairs expected, by the place of the cell
 */
public record OpenBrief(String sceneId, long turns, long ratings, List<Double> gains) {
  public OpenBrief {
    gains = List.copyOf(gains);
  }
}
