package callsheet.statistics.shares;

import callsheet.golden.Golden;
import callsheet.golden.GoldenTurn;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The labelled turns of the reference corpus as cubes of clusters and emotions. */
final class GoldenCube {
  static final long UNIT = 1_000_000_000;
  static final List<String> LABELS =
      List.of("anger", "fear", "joy", "neutral", "sadness", "surprise");
  static final List<GoldenTurn> LABELLED =
      Golden.turns().stream().filter(turn -> turn.label() != null).toList();

  private GoldenCube() {}

  static int label(GoldenTurn turn) {
    return LABELS.indexOf(Objects.requireNonNull(turn.label()));
  }

  /** A turn a row of mass 1 in the cell of its emotion. */
  static <K extends Comparable<K>> MassCube<K> by(Function<GoldenTurn, K> cluster) {
    return by(cluster, GoldenCube::label, LABELS.size());
  }

  static <K extends Comparable<K>> MassCube<K> by(
      Function<GoldenTurn, K> cluster, Function<GoldenTurn, Integer> cell, int cells) {
    var cube = new MassCube<K>(cells);
    LABELLED.forEach(turn -> cube.add(cluster.apply(turn), cell.apply(turn), UNIT));
    return cube;
  }

  static MassCube<String> performers() {
    return by(GoldenTurn::performer);
  }

  static MassCube<PerformerInSession> crossed() {
    return by(turn -> new PerformerInSession(turn.performer(), turn.session()));
  }

  static TwoWayShareMoments twoWay() {
    return new TwoWayShareMoments(
        performers().moments(), by(GoldenTurn::session).moments(), crossed().moments());
  }
}
