package callsheet.commission;

import callsheet.corpus.Cell;
import callsheet.corpus.Stratum;
import callsheet.planning.Contribution;
import callsheet.schema.Scene;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Why sessions are in the plan, in a sentence: {@code 3 sessions of "The late train" (USD 412.00)
 * would bring 18 of the 44 credited pairs missing in fear → relief}.
 */
final class Reason {
  /** Cells that a sentence can bear. */
  private static final int CELLS = 2;

  private static final String EXPLORES =
      "; tried to learn whether it brings more than its sessions so far tell";

  private Reason() {}

  /** Why sessions are recorded. */
  static String of(Scene scene, Contribution part, Gains gains, List<Goal> goals) {
    var pick = part.pick();
    return "%d %s of \"%s\" (%s %s) would bring %s%s"
        .formatted(
            pick.sessions(),
            pick.sessions() == 1 ? "session" : "sessions",
            scene.title(),
            scene.priceCurrency(),
            money(pick.option().price().multiply(BigDecimal.valueOf(pick.sessions()))),
            words(gains, goals),
            pick.explores() ? EXPLORES : "");
  }

  /**
   * Why turns are rated again: {@code 50 turns of "The late train" rated again (120 ratings, USD
   * 24.00) would bring …}.
   */
  static String ofRatings(RatingOffer offer, Contribution part, PlanTask task) {
    int batches = part.pick().sessions();
    return "%d turns of \"%s\" rated again (%d ratings, %s %s) would bring %s"
        .formatted(
            offer.turns(batches),
            offer.scene().title(),
            offer.ratings(batches),
            task.config().currency(),
            money(offer.price().multiply(BigDecimal.valueOf(batches))),
            words(new Gains(task.goals(), part), task.goals()));
  }

  private static String words(Gains gains, List<Goal> goals) {
    var best = gains.best(CELLS);
    return best.isEmpty()
        ? "nothing beside the rest of the plan, as far as sessions tell"
        : best.stream()
            .map(goal -> part(goals.get(goal), gains.of(goal)))
            .collect(Collectors.joining(" and "));
  }

  private static String part(Goal goal, double gain) {
    return "%s of the %s credited %s missing in %s%s"
        .formatted(
            number(gain),
            number(goal.deficit()),
            goal.cell().kind().isRelation() ? "pairs" : "turns",
            name(goal.cell()),
            within(goal.stratum()));
  }

  private static String name(Cell cell) {
    return switch (cell.kind()) {
      case SELF -> cell.from() + " → " + cell.to();
      case PARTNER -> cell.from() + " → " + cell.to() + " from one performer to the other";
      case ADJACENT -> cell.from() + " → " + cell.to() + " from turn to turn";
      default -> cell.from();
    };
  }

  private static String within(Stratum stratum) {
    return stratum.equals(Stratum.ALL) ? "" : " (" + words(stratum) + ")";
  }

  /** {@code age band 18-24, gender woman}. */
  static String words(Stratum stratum) {
    return stratum.attributes().entrySet().stream()
        .map(attribute -> attribute.getKey().replace('_', ' ') + " " + attribute.getValue())
        .collect(Collectors.joining(", "));
  }

  /** Whole from 10 on, with one decimal below: half a pair is news, half a turn of 400 is not. */
  private static String number(double value) {
    return value < 9.95 && value != Math.rint(value)
        ? String.format(Locale.ROOT, "%.1f", value)
        : String.format(Locale.ROOT, "%.0f", value);
  }

  /** At least two decimals, as money is written. */
  private static String money(BigDecimal amount) {
    var stripped = amount.stripTrailingZeros();
    return stripped
        .setScale(Math.max(2, stripped.scale()), RoundingMode.UNNECESSARY)
        .toPlainString();
  }
}
