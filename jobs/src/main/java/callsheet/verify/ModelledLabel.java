package callsheet.verify;

import callsheet.corpus.Taxonomy;
import callsheet.raters.RaterModel;
import callsheet.statistics.agreement.TurnVotes;
import callsheet.verify.SessionRecord.AnnotationRow;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Labels as a model of the annotators makes them of annotations. The votes are gathered here; the
 * posterior is that of the statistics, for another arithmetic would round otherwise now and then.
 */
record ModelledLabel(Taxonomy taxonomy, RaterModel model) {

  /** The label of a turn on which somebody voted. */
  Label of(List<AnnotationRow> annotations) {
    var annotators = new ArrayList<Integer>();
    var emotions = new ArrayList<Integer>();
    var weights = new ArrayList<Double>();
    for (AnnotationRow annotation : annotations) {
      for (var meant : Label.votes(List.of(annotation), taxonomy)) {
        int number = model.numbers(List.of(annotation.annotatorId()))[0];
        for (int emotion : meant) {
          annotators.add(number);
          emotions.add(emotion);
          weights.add(1.0 / meant.size());
        }
      }
    }
    var votes =
        TurnVotes.of(
            annotators.stream().mapToInt(Integer::intValue).toArray(),
            emotions.stream().mapToInt(Integer::intValue).toArray(),
            weights.stream().mapToDouble(Double::doubleValue).toArray());
    return label(model.label(votes));
  }

  private static Label label(long[] dense) {
    var masses = new TreeMap<Integer, BigInteger>();
    for (int emotion = 0; emotion < dense.length; emotion++) {
      if (dense[emotion] > 0) {
        masses.put(emotion, BigInteger.valueOf(dense[emotion]));
      }
    }
    return new Label(masses);
  }
}
