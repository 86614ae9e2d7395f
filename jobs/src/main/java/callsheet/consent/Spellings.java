package callsheet.consent;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** How one text may be written in a file: as it is, in JSON, in JSON within JSON, in HTML. */
final class Spellings {
  private static final int FIRST_PRINTABLE = 0x20;
  private static final int FIRST_BEYOND_ASCII = 0x7F;

  private Spellings() {}

  /** Its spellings, without repeats. */
  static Set<String> of(String text) {
    var spellings = new LinkedHashSet<String>();
    spellings.add(text);
    spellings.add(inJson(text));
    spellings.add(inJson(inJson(text)));
    spellings.add(inAscii(inJson(text), "\\u%04x"));
    spellings.add(inAscii(inJson(text), "\\u%04X"));
    spellings.add(inHtml(text, "'", "\""));
    spellings.add(inHtml(text, "&#39;", "&#34;"));
    spellings.add(inHtml(text, "&#x27;", "&quot;"));
    return spellings;
  }

  /** As it stands between the quotes of a JSON string. */
  static String inJson(String text) {
    return text.codePoints().mapToObj(Spellings::inJson).collect(Collectors.joining());
  }

  private static String inJson(int letter) {
    return switch (letter) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      default ->
          letter < FIRST_PRINTABLE ? "\\u%04x".formatted(letter) : Character.toString(letter);
    };
  }

  private static String inAscii(String json, String escape) {
    return json.chars()
        .mapToObj(
            unit -> unit < FIRST_BEYOND_ASCII ? Character.toString(unit) : escape.formatted(unit))
        .collect(Collectors.joining());
  }

  private static String inHtml(String text, String apostrophe, String quote) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("'", apostrophe)
        .replace("\"", quote);
  }
}
