package callsheet.history;

import java.util.List;
import java.util.Locale;

/** Numbers and lists as English text for a terminal. */
final class Words {
  private static final int MOST_LISTED = 8;

  private Words() {}

  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** {@code 1 brief} or {@code 2 briefs}. */
  static String counted(long number, String noun) {
    return count(number) + " " + (number == 1 ? noun : noun + "s");
  }

  /** {@code a, b and c}; of many, the first ones and how many there are beside them. */
  static String list(List<String> items) {
    int last = items.size() - 1;
    if (items.size() > MOST_LISTED) {
      return "%s and %s more"
          .formatted(
              String.join(", ", items.subList(0, MOST_LISTED)), count(items.size() - MOST_LISTED));
    }
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }
}
