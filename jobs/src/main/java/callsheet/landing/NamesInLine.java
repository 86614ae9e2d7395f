package callsheet.landing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The strings of a line, whatever is wrong with it: whoever is named, is named by one of them. */
public final class NamesInLine {
  private static final int HEX_DIGITS = 4;

  private NamesInLine() {}

  /**
   * What stands between a quote and the next, or the end of the line, with escapes read. Of a line
   * that is no JSON nobody knows which quotes open, so each may.
   */
  public static List<String> between(String line) {
    var names = new ArrayList<String>();
    int start = line.indexOf('"');
    while (start >= 0) {
      int end = closing(line, start + 1);
      names.add(unescaped(line.substring(start + 1, end)));
      start = end < line.length() ? end : -1;
    }
    return names;
  }

  private static int closing(String line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) != '"') {
      at += line.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, line.length());
  }

  private static String unescaped(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    var plain = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) != '\\' || at + 1 == text.length()) {
        plain.append(text.charAt(at++));
      } else {
        at = escape(text, at + 1, plain);
      }
    }
    return plain.toString();
  }

  /** Reads the escape whose letter is at a place; answers the place behind it. */
  private static int escape(String text, int at, StringBuilder plain) {
    int end = at + 1 + HEX_DIGITS;
    if (text.charAt(at) == 'u' && end <= text.length() && isHex(text.substring(at + 1, end))) {
      plain.append((char) Integer.parseInt(text.substring(at + 1, end), 16));
      return end;
    }
    int place = "bfnrt".indexOf(text.charAt(at));
    plain.append(place < 0 ? text.charAt(at) : "\b\f\n\r\t".charAt(place));
    return at + 1;
  }

  private static boolean isHex(String digits) {
    return digits.chars().allMatch(digit -> Character.digit(digit, 16) >= 0 && digit < 128);
  }

  /** Every string in a value, names of fields among them. */
  static List<String> in(JsonNode node) {
    var names = new ArrayList<String>();
    add(node, names);
    return names;
  }

  private static void add(JsonNode node, List<String> names) {
    if (node.isTextual()) {
      names.add(node.textValue());
    }
    node.fieldNames().forEachRemaining(names::add);
    node.forEach(child -> add(child, names));
  }
}
