package callsheet.interchange;

import java.util.List;
import java.util.Locale;

/**
 * How often something happened and where.
 *
 * @param count all occurrences
 * @param places the first of them, at most {@value #SHOWN}: a file and line, or a session
 */
public record Occurrences(long count, List<String> places) {
  static final int SHOWN = 10;

  public Occurrences {
    places = List.copyOf(places);
  }

  String text() {
    String more = count > places.size() ? ", …" : "";
    return String.format(Locale.ROOT, "%,d: ", count) + String.join(", ", places) + more;
  }
}
