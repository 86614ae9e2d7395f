package callsheet.benchmark;

import callsheet.corpus.CellKind;
import callsheet.moments.Cell;
import java.util.ArrayList;
import java.util.List;

/** The cells of a studio's turns and pairs, and their places in arrays. */
final class StudioCells {
  static final List<CellKind> RELATIONS = List.of(CellKind.SELF, CellKind.PARTNER);

  private static final int K = StudioDesign.EMOTIONS;
  private static final int TURN = 0;

  private StudioCells() {}

  static int turn() {
    return TURN;
  }

  static int emotion(int emotion) {
    return TURN + 1 + emotion;
  }

  /** The place of all pairs from an emotion; those to each emotion follow. */
  static int pairsFrom(CellKind relation, int from) {
    return TURN + 1 + K + (RELATIONS.indexOf(relation) * K + from) * (K + 1);
  }

  static int pair(CellKind relation, int from, int to) {
    return pairsFrom(relation, from) + 1 + to;
  }

  static int size() {
    return TURN + 1 + K + RELATIONS.size() * K * (K + 1);
  }

  /** The place of what the cell is a part of; its own if of nothing. */
  static int base(int cell) {
    int first = emotion(K);
    return cell < first ? TURN : first + (cell - first) / (K + 1) * (K + 1);
  }

  /** The cells by their places, as the moments know them. */
  static List<Cell> all() {
    var cells = new ArrayList<Cell>();
    cells.add(Cell.TURN);
    for (int emotion = 0; emotion < K; emotion++) {
      cells.add(Cell.emotion(name(emotion)));
    }
    for (CellKind relation : RELATIONS) {
      for (int from = 0; from < K; from++) {
        cells.add(Cell.pairsFrom(relation, name(from)));
        for (int to = 0; to < K; to++) {
          cells.add(Cell.pair(relation, name(from), name(to)));
        }
      }
    }
    return List.copyOf(cells);
  }

  /** All shares, and all rates of both relations. */
  static List<StudioCell> ratios() {
    var ratios = new ArrayList<StudioCell>();
    for (int to = 0; to < K; to++) {
      ratios.add(new StudioCell(null, to, to));
      for (int from = 0; from < K; from++) {
        for (CellKind relation : RELATIONS) {
          ratios.add(new StudioCell(relation, from, to));
        }
      }
    }
    return List.copyOf(ratios);
  }

  private static String name(int emotion) {
    return "emotion " + emotion;
  }
}
