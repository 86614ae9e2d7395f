package callsheet.recordings;

import java.util.List;

/**
 * A recorded session of which at least one turn counts.
 *
 * @param cast numbers of the performers who took part, whether they brought anything or not; the
 *     same number is the same performer in all recordings that were read together
 * @param parts what they brought to the wanted cells, by the place of the cell
 */
public record Recording(String sessionId, String sceneId, List<Integer> cast, List<Part> parts) {
  public Recording {
    cast = List.copyOf(cast);
    parts = List.copyOf(parts);
  }
}
