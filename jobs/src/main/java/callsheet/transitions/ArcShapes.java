package callsheet.transitions;

import callsheet.corpus.Emotion;
import callsheet.corpus.Taxonomy;
import callsheet.statistics.Estimate;
import callsheet.statistics.transitions.shifts.AffectPosition;
import callsheet.statistics.transitions.shifts.EmotionShift;
import callsheet.statistics.transitions.shifts.ShiftLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The shifts of the arcs of three emotions, by the coordinates of the taxonomy (METHODS 2.11). */
final class ArcShapes {
  private final Taxonomy taxonomy;
  private final List<AffectPosition> positions;

  ArcShapes(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    this.positions = taxonomy.emotions().stream().map(ArcShapes::position).toList();
  }

  private static AffectPosition position(Emotion emotion) {
    return new AffectPosition(emotion.valence(), emotion.arousal(), emotion.dominance());
  }

  /** The shift of an arc; undefined when its emotions are in one place. */
  Estimate<EmotionShift> shift(int from, int via, int to) {
    return EmotionShift.of(List.of(positions.get(from), positions.get(via), positions.get(to)));
  }

  static String name(EmotionShift shift) {
    return shift.shape(ShiftLimits.DEFAULT).name().toLowerCase(Locale.ROOT);
  }

  /** Every arc of three emotions that moves. */
  List<ShapeOfArc> all() {
    int emotions = taxonomy.size();
    var shapes = new ArrayList<ShapeOfArc>();
    for (int from = 0; from < emotions; from++) {
      for (int via = 0; via < emotions; via++) {
        for (int to = 0; to < emotions; to++) {
          var shift = shift(from, via, to).value();
          if (from != via && via != to && shift != null) {
            shapes.add(
                new ShapeOfArc(
                    taxonomy.name(from), taxonomy.name(via), taxonomy.name(to), name(shift)));
          }
        }
      }
    }
    return shapes;
  }
}
