package callsheet.diversity;

import callsheet.statistics.diversity.HypergeometricDiversity;
import callsheet.statistics.diversity.MovingWindow;
import callsheet.statistics.diversity.Mtld;
import callsheet.statistics.diversity.Tokenizer;
import callsheet.statistics.diversity.TypeCounts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of one performer, session after session. It holds every word once and their order, so
 * that a thousand hours of speech fit into memory.
 */
final class WordTally {
  private final Tokenizer tokenizer;
  private final Map<String, String> known = new HashMap<>();
  private final List<String> all = new ArrayList<>();
  private final TypeCounts types = new TypeCounts();
  private MovingWindow windows = new MovingWindow(MovingWindow.WORDS, 0, 0);
  private int sessionFrom;

  WordTally(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /** Adds the next turn of a session; nothing when it is in another language. */
  void add(String text, String language) {
    var words = tokenizer.words(text, language).value();
    if (words != null) {
      words.forEach(word -> all.add(known.computeIfAbsent(word, first -> first)));
    }
  }

  /** Ends a session: no window reaches beyond it. */
  void endSession() {
    var session = all.subList(sessionFrom, all.size());
    types.add(session);
    windows = windows.merge(MovingWindow.of(session, MovingWindow.WORDS));
    sessionFrom = all.size();
  }

  SpokenWords of(String performerId) {
    return all.isEmpty()
        ? SpokenWords.none(performerId)
        : SpokenWords.of(
            performerId,
            types.tokens(),
            types.types(),
            new SpokenWords.Variety(
                HypergeometricDiversity.of(types), windows.typeTokenRatio(), Mtld.of(all)));
  }
}
