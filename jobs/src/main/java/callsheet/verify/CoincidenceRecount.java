package callsheet.verify;

import callsheet.corpus.Taxonomy;
import callsheet.schema.LabelCoincidence;
import callsheet.verify.SessionRecord.TurnRow;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** Which emotions every two annotators of a turn named (METHODS 4.2). */
final class CoincidenceRecount {
  private CoincidenceRecount() {}

  /** A row for each ordered pair of annotations and of emotions that they named. */
  static List<LabelCoincidence> of(SessionRecord session, Taxonomy taxonomy) {
    var rows = new ArrayList<LabelCoincidence>();
    var annotations = session.annotationsByTurn();
    for (TurnRow turn : session.orderedTurns()) {
      if (turn.isHere()) {
        var votes = Label.votes(annotations.getOrDefault(turn.turn(), List.of()), taxonomy);
        addPairs(session.languageOrUnknown(), votes, taxonomy, rows);
      }
    }
    return rows;
  }

  private static void addPairs(
      String language,
      List<SortedSet<Integer>> votes,
      Taxonomy taxonomy,
      List<LabelCoincidence> rows) {
    for (int one = 0; one < votes.size(); one++) {
      for (int other = 0; other < votes.size(); other++) {
        if (one != other) {
          var pair =
              Label.pair(
                  Label.ofVotes(List.of(votes.get(one))), Label.ofVotes(List.of(votes.get(other))));
          pair.forEach(
              (emotions, mass) ->
                  rows.add(
                      new LabelCoincidence(
                          language,
                          votes.size(),
                          taxonomy.name(emotions.get(0)),
                          taxonomy.name(emotions.get(1)),
                          mass.longValueExact())));
        }
      }
    }
  }
}
