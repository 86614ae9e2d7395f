package callsheet.commission;

import callsheet.error.Range;
import callsheet.error.Section;
import callsheet.recordings.RatingRound;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What ratings cost: part {@code rating} of section {@code commission}.
 *
 * @param price of one rating of one turn, above 0
 * @param round which turns are rated again, and how often
 */
public record RatingPrices(BigDecimal price, RatingRound round) {
  static final String[] KEYS = {"price", "per-turn", "after-days"};

  /** Money is rounded up to hundredths. */
  private static final int DIGITS = 2;

  /** Ratings of a turn, or days. */
  private static final int MOST = 1000;

  /** The prices of a section; null when it tells none. */
  static @Nullable RatingPrices from(Section section) {
    section.allow(KEYS);
    var round =
        new RatingRound(
            section.whole("per-turn", Range.between(1, MOST)),
            section.whole("after-days", Range.upTo(MOST)));
    if (!section.has("price")) {
      return null;
    }
    if (section.money("price").signum() == 0) {
      section.refuse("price", "must be above 0; leave it out where ratings are not to be planned");
    }
    return new RatingPrices(section.money("price"), round);
  }

  /** Money for so many ratings. */
  BigDecimal of(double ratings) {
    return price.multiply(BigDecimal.valueOf(ratings)).setScale(DIGITS, RoundingMode.CEILING);
  }
}
