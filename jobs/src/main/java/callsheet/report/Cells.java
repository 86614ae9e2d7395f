package callsheet.report;

import callsheet.report.view.Bar;
import callsheet.report.view.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cells of tables: each value as it is printed, and as charts and CSV want it. */
final class Cells {
  /** A longer text is a mistake, and would be all that is seen of the page. */
  private static final int LONGEST_TEXT = 400;

  private static final MathContext DIGITS = new MathContext(6);

  private Cells() {}

  static Cell text(String text) {
    var shown = Words.shortened(text, LONGEST_TEXT);
    return Cell.of(shown, shown);
  }

  static Cell count(long number) {
    return Cell.of(Words.count(number), Long.toString(number));
  }

  static Cell count(@Nullable Long number, String otherwise) {
    return number == null ? Cell.of(otherwise, "") : count(number.longValue());
  }

  /** A mass of turns or pairs. */
  static Cell amount(@Nullable Double mass, String otherwise) {
    return mass == null ? Cell.of(otherwise, "") : Cell.of(Words.amount(mass), plain(mass));
  }

  static Cell percent(@Nullable Double share, String otherwise) {
    return share == null ? Cell.of(otherwise, "") : Cell.of(Words.percent(share), plain(share));
  }

  /** A share with its interval in small print; without one, why there is none. */
  static Cell percent(
      @Nullable Double share, @Nullable Double lower, @Nullable Double upper, String otherwise) {
    var cell = percent(share, Words.UNKNOWN);
    return lower == null || upper == null
        ? cell.noting(otherwise)
        : cell.within(plain(lower), plain(upper))
            .noting(Words.percent(lower) + " to " + Words.percent(upper));
  }

  static Cell progress(@Nullable Double share, String otherwise) {
    return share == null ? Cell.of(otherwise, "") : Cell.of(Words.progress(share), plain(share));
  }

  static Cell decimal(@Nullable Double number, String pattern, String otherwise) {
    return number == null
        ? Cell.of(otherwise, "")
        : Cell.of(Words.decimal(number, pattern), plain(number));
  }

  static Cell money(BigDecimal price, String currency) {
    return Cell.of(Words.money(price, currency), price.toPlainString());
  }

  /** A price of which cents mean nothing. */
  static Cell wholeMoney(double price, String currency) {
    return Cell.of(Words.wholeMoney(price, currency), plain(price));
  }

  /** Performers behind something: small groups are not told apart, not in files either. */
  static Cell performers(long number) {
    var text = Words.performers(number);
    return Cell.of(text, text.equals(Words.count(number)) ? Long.toString(number) : "");
  }

  static Cell effective(double effective, long performers) {
    var text = Words.effective(effective, performers);
    return Cell.of(text, text.equals("–") ? "" : plain(effective));
  }

  static Cell status(String status) {
    return text(status).marked("status " + status);
  }

  static Cell bar(double share) {
    return Cell.of("", "").drawn(new Bar(Words.length(share), List.of()));
  }

  /** A number with six digits at most, as files have it. */
  static String plain(double number) {
    var rounded = BigDecimal.valueOf(number).round(DIGITS).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }
}
