package callsheet.report;

import callsheet.report.view.Block;
import callsheet.report.view.Cell;
import callsheet.report.view.Chart;
import callsheet.report.view.Grid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Some of the nights up to this one.
 *
 * @param nights the oldest first; the last is tonight
 * @param all how many there are in all
 * @param currency of what is planned
 */
record History(List<Past> nights, long all, String currency) {
  static final History NONE = new History(List.of(), 0, "");

  private static final int WEEK = 7;

  /**
   * A night.
   *
   * @param coverage of the targets by weight, 0 to 1; null without targets
   * @param performers null where diversity was not measured
   * @param alpha agreement of the raters beyond chance (Krippendorff); null where there is none
   * @param planned price of the plan in the currency of the report; null without a plan
   */
  record Past(
      LocalDate asOf,
      @Nullable Double coverage,
      long adequate,
      long targets,
      long usableTurns,
      @Nullable Double performers,
      @Nullable Double alpha,
      @Nullable Double planned) {}

  private Optional<Past> tonight() {
    return nights.isEmpty() ? Optional.empty() : Optional.of(nights.get(nights.size() - 1));
  }

  /** The latest night that is a week old, if it is not the first before tonight. */
  private Optional<Past> aWeekAgo() {
    return tonight()
        .flatMap(
            tonight ->
                nights.stream()
                    .filter(night -> !night.asOf().isAfter(tonight.asOf().minusDays(WEEK)))
                    .reduce((earlier, later) -> later));
  }

  /**
   * What a week has changed, in a sentence that begins with a space; empty without such a night.
   */
  String weekly() {
    return tonight()
        .flatMap(now -> aWeekAgo().map(then -> weekly(now, then)))
        .map(sentence -> " " + sentence)
        .orElse("");
  }

  private static String weekly(Past now, Past then) {
    long more = now.usableTurns() - then.usableTurns();
    var turns =
        more == 0
            ? "as many usable turns"
            : "%s %s usable %s"
                .formatted(
                    Words.count(Math.abs(more)),
                    more > 0 ? "more" : "fewer",
                    Math.abs(more) == 1 ? "turn" : "turns");
    return "Since %s, a week ago or the last night before that: %s%s."
        .formatted(Words.day(then.asOf()), turns, coverage(now.coverage(), then.coverage()));
  }

  private static String coverage(@Nullable Double now, @Nullable Double then) {
    return now == null || then == null
        ? ""
        : ", coverage %s after %s".formatted(Words.percent(now), Words.percent(then));
  }

  /** Tonight beside the last night and that of a week ago; nothing on the first night. */
  List<Block> sinceAWeek() {
    if (nights.size() < 2) {
      return List.of();
    }
    var shown = new ArrayList<Past>();
    aWeekAgo().ifPresent(shown::add);
    var last = nights.get(nights.size() - 2);
    if (!shown.contains(last)) {
      shown.add(last);
    }
    shown.add(nights.get(nights.size() - 1));
    return List.of(columns().onPage("since", "Tonight and before.", shown));
  }

  /** All of these nights, as a table. */
  Grid grid() {
    return columns().grid("nights-table", "Nights, the oldest first.", nights);
  }

  /** The coverage of these nights, if it can be drawn. */
  Optional<Chart> coverageChart() {
    var known = nights.stream().filter(night -> night.coverage() != null).toList();
    if (known.size() < 2) {
      return Optional.empty();
    }
    var first = known.get(0);
    var last = known.get(known.size() - 1);
    return Optional.of(
        new Chart(
            "coverage-chart",
            "lines",
            "How much of the targets is covered, by weight: %s on %s, %s on %s."
                .formatted(
                    share(first), Words.day(first.asOf()), share(last), Words.day(last.asOf())),
            "nights-table",
            List.of(1),
            "%"));
  }

  /** The usable turns of these nights, if they can be drawn. */
  Optional<Chart> turnsChart() {
    if (nights.size() < 2) {
      return Optional.empty();
    }
    var first = nights.get(0);
    var last = nights.get(nights.size() - 1);
    return Optional.of(
        new Chart(
            "turns-chart",
            "lines",
            "Usable turns in the corpus: %s on %s, %s on %s."
                .formatted(
                    Words.count(first.usableTurns()),
                    Words.day(first.asOf()),
                    Words.count(last.usableTurns()),
                    Words.day(last.asOf())),
            "nights-table",
            List.of(3),
            "turns"));
  }

  private static String share(Past night) {
    var share = night.coverage();
    return share == null ? Words.UNKNOWN : Words.percent(share);
  }

  private Columns<Past> columns() {
    return new Columns<Past>()
        .text("Night", night -> Cells.text(night.asOf().toString()))
        .share("Covered", "credit", night -> Cells.percent(night.coverage(), "no target"))
        .number("Targets adequate", History::adequate)
        .number("Usable turns", night -> Cells.count(night.usableTurns()))
        .number("Performers", History::performers)
        .number("Raters agree (alpha)", "alpha", night -> Cells.decimal(night.alpha(), "0.00", "–"))
        .number("Planned for", this::planned);
  }

  private Cell planned(Past night) {
    var price = night.planned();
    return price == null ? Cell.of("no plan", "") : Cells.wholeMoney(price, currency);
  }

  private static Cell adequate(Past night) {
    return night.targets() == 0
        ? Cell.of("–", "")
        : Cells.count(night.adequate()).noting("of " + Words.count(night.targets()));
  }

  private static Cell performers(Past night) {
    var performers = night.performers();
    return performers == null ? Cell.of("–", "") : Cells.performers(Math.round(performers));
  }
}
