package callsheet.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Numbers and lists as English text, the same on every machine; halves round to even. */
final class Words {
  static final String UNKNOWN = "unknown";

  /** Between a number and its unit: the line does not break there. */
  private static final char TIED = '\u00a0';

  /** No number of performers between none and this is printed (METHODS 8.3). */
  private static final long SMALLEST_GROUP = 5;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

  private Words() {}

  static String count(long number) {
    return decimal(number, "#,##0");
  }

  /**
   * A mass: with one decimal where it is small; what is more than nothing never reads as nothing.
   */
  static String amount(double mass) {
    if (mass > 0 && mass < 0.05) {
      return "<0.1";
    }
    return decimal(mass, Math.abs(mass) < 100 ? "#,##0.#" : "#,##0");
  }

  /** A share with one decimal; what is more than nothing never reads as nothing. */
  static String percent(double share) {
    if (share > 0 && share < 0.0005) {
      return "<0.1" + TIED + "%";
    }
    return decimal(100 * share, "0.0") + TIED + "%";
  }

  /** Progress in whole percent; nothing but all of it reads as 100, nothing but none as 0. */
  static String progress(double progress) {
    long whole = Math.round(100 * progress);
    if (whole == 0 && progress > 0) {
      return "<1" + TIED + "%";
    }
    return (whole == 100 && progress < 1 ? ">99" : Long.toString(whole)) + TIED + "%";
  }

  static String money(BigDecimal price, String currency) {
    return currency + TIED + decimal(price.setScale(2, RoundingMode.HALF_EVEN), "#,##0.00");
  }

  /** A price of which cents mean nothing. */
  static String wholeMoney(double price, String currency) {
    return currency + TIED + decimal(price, "#,##0");
  }

  /** Performers behind something: small groups are not told apart. */
  static String performers(long number) {
    return number > 0 && number < SMALLEST_GROUP ? "<" + SMALLEST_GROUP : count(number);
  }

  /** The effective number of so many performers: unknown where they are too few to be told. */
  static String effective(double effective, long performers) {
    return performers > 0 && performers < SMALLEST_GROUP ? "–" : decimal(effective, "#,##0.0");
  }

  /** The number with its noun, {@code 1 turn} or {@code 2 turns}. */
  static String counted(long number, String noun) {
    return count(number) + TIED + (number == 1 ? noun : noun + "s");
  }

  /** A number of turns, perhaps no whole one. */
  static String turns(double number) {
    return amount(number) + TIED + (number == 1 ? "turn" : "turns");
  }

  /** A time within a recording, {@code 1:05}. */
  static String clock(long millis) {
    long seconds = millis / 1000;
    return "%d:%02d".formatted(seconds / 60, seconds % 60);
  }

  /** {@code a, b and c}. */
  static String list(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** The text, cut off where it is longer than so many characters. */
  static String shortened(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest)).stripTrailing() + "…";
  }

  /** The text as a sentence: with an end. */
  static String ended(String text) {
    var last = text.strip();
    return last.isEmpty() || ".!?…".indexOf(last.charAt(last.length() - 1)) >= 0
        ? last
        : last + ".";
  }

  static String day(LocalDate date) {
    return DAY.format(date);
  }

  static String weekday(LocalDate date) {
    return WEEKDAY.format(date);
  }

  /** A length for SVG: percent of the chart's width. */
  static String length(double share) {
    return decimal(100 * Math.min(Math.max(share, 0), 1), "0.##") + "%";
  }

  static String decimal(Number number, String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
  }
}
