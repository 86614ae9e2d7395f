package callsheet.consent;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * Search terms in all their spellings, ready to be found in bytes. A term is known by its number:
 * telling ids come first, then common ids, then lines.
 */
final class Needles {
  private static final List<String> GAPS = List.of(":", ": ", " : ");

  private final Map<Integer, NeedleWindow> windows = new TreeMap<>();
  private final int firstLine;
  private int longest;

  private Needles(int firstLine) {
    this.firstLine = firstLine;
  }

  static Needles of(SearchTerms terms) {
    var needles = new Needles(terms.ids().size() + terms.commonIds().size());
    int term = 0;
    for (String id : terms.ids()) {
      needles.add(Spellings.of(id), term++, true);
    }
    for (String id : terms.commonIds()) {
      needles.add(fields(id), term++, false);
    }
    for (String line : terms.lines()) {
      needles.add(Spellings.of(line), term++, false);
    }
    return needles;
  }

  /** The id as the value of a field, in JSON and in JSON within JSON. */
  private static List<String> fields(String id) {
    var fields = new ArrayList<String>();
    for (String gap : GAPS) {
      var field = "performer_id\"" + gap + "\"" + Spellings.inJson(id) + "\"";
      fields.add(field);
      fields.add(Spellings.inJson(field));
    }
    return fields;
  }

  private void add(Iterable<String> spellings, int term, boolean isWord) {
    for (String spelling : spellings) {
      var bytes = spelling.getBytes(StandardCharsets.UTF_8);
      longest = Math.max(longest, bytes.length);
      windows
          .computeIfAbsent(NeedleWindow.width(bytes.length), NeedleWindow::new)
          .add(new Needle(bytes, term, isWord));
    }
  }

  /** Bytes of the longest spelling. */
  int longest() {
    return longest;
  }

  boolean isLine(int term) {
    return term >= firstLine;
  }

  /** Tells the term of every occurrence in the whole of some bytes. */
  void find(byte[] bytes, IntConsumer found) {
    find(new Stretch(bytes, bytes.length, 0, bytes.length), found);
  }

  /** Tells the term of every occurrence that begins in a stretch. */
  void find(Stretch stretch, IntConsumer found) {
    windows.values().forEach(window -> window.find(stretch, found));
  }
}
