package callsheet.statistics.agreement;

import callsheet.golden.Golden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The votes on the turns of the reference corpus, in ascending order of the turns. */
final class ReferenceVotes {
  static final List<String> LABELS =
      List.of("anger", "fear", "joy", "neutral", "sadness", "surprise");
  static final List<String> ANNOTATORS = List.of("A1", "A2", "A3", "A4", "A5", "A6");
  static final int CATEGORIES = LABELS.size();

  private ReferenceVotes() {}

  /** Annotations as they are in the file: turn, annotator, label. */
  static List<List<String>> rows() {
    return lines("annotations").stream().map(line -> List.of(line.split(",", -1))).toList();
  }

  /** The votes by turn. */
  static Map<String, TurnVotes> byTurn() {
    return byTurn(rows(), ANNOTATORS, LABELS);
  }

  static List<TurnVotes> all() {
    return List.copyOf(byTurn().values());
  }

  /** The votes by turn of rows of turn, annotator and label; turns are in their natural order. */
  static Map<String, TurnVotes> byTurn(
      List<List<String>> rows, List<String> annotators, List<String> labels) {
    var rowsByTurn = new TreeMap<String, List<List<String>>>();
    rows.forEach(row -> rowsByTurn.computeIfAbsent(row.get(0), t -> new ArrayList<>()).add(row));
    var votes = new TreeMap<String, TurnVotes>();
    rowsByTurn.forEach(
        (turn, of) ->
            votes.put(
                turn,
                TurnVotes.of(
                    of.stream().mapToInt(row -> annotators.indexOf(row.get(1))).toArray(),
                    of.stream().mapToInt(row -> labels.indexOf(row.get(2))).toArray())));
    return votes;
  }

  /** The label pairs of each session of the corpus. */
  static List<LabelPairs> pairsBySession() {
    var votes = byTurn();
    var sessions = new TreeMap<String, LabelPairs>();
    for (String line : lines("turns")) {
      var fields = line.split(",", -1);
      var pairs = sessions.computeIfAbsent(fields[1], session -> new LabelPairs(CATEGORIES, 1));
      if (votes.containsKey(fields[0])) {
        pairs.add(votes.get(fields[0]));
      }
    }
    return List.copyOf(sessions.values());
  }

  static LabelPairs pairs(List<TurnVotes> turns, int categories) {
    var pairs = new LabelPairs(categories, 1);
    turns.forEach(pairs::add);
    return pairs;
  }

  static AnnotatorRoster roster(List<TurnVotes> turns, int annotators) {
    var graph = new AnnotatorGraph(annotators);
    turns.forEach(graph::add);
    return AnnotatorRoster.of(graph);
  }

  /** A turn that annotators 0, 1, … gave these labels. */
  static TurnVotes turn(List<Integer> labels) {
    return TurnVotes.of(
        IntStream.range(0, labels.size()).toArray(),
        labels.stream().mapToInt(Integer::intValue).toArray());
  }

  private static List<String> lines(String name) {
    try (InputStream file = Golden.class.getResourceAsStream("/golden/corpus/" + name + ".csv")) {
      var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
