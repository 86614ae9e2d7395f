package callsheet.commission;

import callsheet.corpus.Cell;
import callsheet.corpus.CellKind;
import callsheet.schema.Scene;
import callsheet.schema.SceneCell;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which emotions sessions have brought, by what their roles are to each other. */
final class Relationships {
  /** Nothing is known of any. */
  static final Relationships UNKNOWN = new Relationships();

  private static final long LEAST_SESSIONS = 5;

  private final SortedMap<String, Long> sessions = new TreeMap<>();
  private final Map<String, Map<String, Double>> masses = new HashMap<>();

  /**
   * What is known of the briefs that name a relationship.
   *
   * @param counts emotions, and all turns, of each recorded brief
   */
  static Relationships of(Collection<Scene> scenes, Collection<SceneCell> counts) {
    var relationships = new Relationships();
    var ofBrief =
        scenes.stream()
            .filter(scene -> scene.relationship() != null && !scene.relationship().isBlank())
            .collect(Collectors.toMap(Scene::sceneId, s -> String.valueOf(s.relationship())));
    counts.stream()
        .sorted(
            Comparator.comparing(SceneCell::sceneId)
                .thenComparing(count -> String.valueOf(count.fromEmotion())))
        .forEach(
            count -> {
              var relationship = ofBrief.get(count.sceneId());
              if (relationship != null) {
                relationships.add(relationship, count);
              }
            });
    return relationships;
  }

  private void add(String relationship, SceneCell count) {
    if (count.cellKind().equals(CellKind.TURN.label())) {
      sessions.merge(relationship, count.sessionCount(), Long::sum);
    } else if (count.cellKind().equals(CellKind.EMOTION.label())) {
      masses
          .computeIfAbsent(relationship, one -> new HashMap<>())
          .merge(Objects.requireNonNull(count.fromEmotion()), count.mass() / 1e9, Double::sum);
    }
  }

  /** The one whose sessions bring most turns of a cell's emotions, of equal ones the first. */
  Optional<String> best(Cell cell) {
    return sessions.keySet().stream()
        .filter(relationship -> sessions.get(relationship) >= LEAST_SESSIONS)
        .filter(relationship -> mean(relationship, cell) > 0)
        .max(
            Comparator.<String>comparingDouble(relationship -> mean(relationship, cell))
                .thenComparing(Comparator.reverseOrder()));
  }

  private double mean(String relationship, Cell cell) {
    var ofOne = masses.getOrDefault(relationship, Map.of());
    return Stream.of(Optional.of(cell.from()), Optional.ofNullable(cell.to()))
            .flatMap(Optional::stream)
            .mapToDouble(emotion -> ofOne.getOrDefault(emotion, 0.0))
            .sum()
        / sessions.get(relationship);
  }
}
