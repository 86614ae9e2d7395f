package callsheet.recordings;

import static callsheet.schema.Tables.SCENE_CELLS;
import static java.util.stream.Collectors.groupingBy;
import static org.apache.spark.sql.functions.col;

import callsheet.corpus.CellKind;
import callsheet.lake.Lake;
import callsheet.schema.SceneCell;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The share that each emotion usually has of the turns of a brief: of those that count so far, and
 * of some turns of the whole corpus.
 */
final class UsualEmotions implements Serializable {
  private static final long serialVersionUID = 1;

  /** Turns of the whole corpus that a brief's own are mixed with. */
  private static final double CORPUS_TURNS = 10;

  private final Map<String, Double> ofCorpus;
  private final HashMap<String, Map<String, Double>> ofBriefs = new HashMap<>();

  private UsualEmotions(List<SceneCell> counts) {
    var all = masses(counts);
    double turns = sum(all);
    this.ofCorpus = new HashMap<>(all);
    ofCorpus.replaceAll((emotion, mass) -> mass / turns);
    counts.stream()
        .collect(groupingBy(SceneCell::sceneId))
        .forEach((sceneId, own) -> ofBriefs.put(sceneId, mixed(masses(own))));
  }

  static UsualEmotions of(Lake lake) {
    var counts = lake.read(SCENE_CELLS).where(col("cell_kind").equalTo(CellKind.EMOTION.label()));
    return new UsualEmotions(lake.records(SCENE_CELLS, counts));
  }

  /** Shares by emotion; those of the corpus for a brief of which no turn counts. */
  Map<String, Double> of(String sceneId) {
    return ofBriefs.getOrDefault(sceneId, ofCorpus);
  }

  private static Map<String, Double> masses(List<SceneCell> counts) {
    var masses = new TreeMap<String, Double>();
    counts.forEach(
        cell ->
            masses.merge(
                Objects.requireNonNull(cell.fromEmotion()), cell.mass() / 1e9, Double::sum));
    return masses;
  }

  private Map<String, Double> mixed(Map<String, Double> own) {
    double turns = sum(own) + CORPUS_TURNS;
    var mixed = new HashMap<String, Double>();
    ofCorpus.forEach(
        (emotion, share) ->
            mixed.put(emotion, (own.getOrDefault(emotion, 0.0) + CORPUS_TURNS * share) / turns));
    return mixed;
  }

  private static double sum(Map<String, Double> masses) {
    return masses.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
