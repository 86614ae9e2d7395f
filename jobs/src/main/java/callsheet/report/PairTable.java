package callsheet.report;

import callsheet.corpus.CellKind;
import callsheet.report.view.Cell;
import callsheet.report.view.Grid;
import callsheet.schema.EmotionTransition;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statistics of ordered pairs of emotions, as a table. */
final class PairTable {
  private static final String UNTOLD = "–";

  private PairTable() {}

  /** Every pair of a relation, for a file. */
  static Grid file(Snapshot night, CellKind relation) {
    var rows =
        night.pairs(relation).stream()
            .sorted(
                Comparator.comparing(EmotionTransition::fromEmotion)
                    .thenComparing(EmotionTransition::toEmotion))
            .toList();
    return statistics(
            new Columns<EmotionTransition>()
                .text("From", row -> Cells.text(row.fromEmotion()))
                .text("To", row -> Cells.text(row.toEmotion())))
        .grid("pairs-" + relation.label(), "Pairs of emotions.", rows);
  }

  /** What follows one emotion, for a page. */
  static Grid page(List<EmotionTransition> rows, List<String> emotions) {
    return statistics(
            new Columns<EmotionTransition>()
                .text(
                    "To",
                    row ->
                        Cells.text(row.toEmotion())
                            .leadingTo(CellPages.anchor(emotions.indexOf(row.toEmotion())))))
        .onPage("after", "What follows, the most frequent first.", rows);
  }

  private static Columns<EmotionTransition> statistics(Columns<EmotionTransition> columns) {
    return columns
        .share("Rate", "interval", PairTable::rate)
        .number("Pairs", "pairs", row -> Cells.amount(row.pairMass(), UNTOLD))
        .number("Expected", "lift", row -> Cells.amount(row.expectedMass(), UNTOLD))
        .number("Lift", "lift", row -> Cells.decimal(row.lift(), "0.00", UNTOLD))
        .number("z", "evidence", row -> Cells.decimal(row.evidence().stratifiedZ(), "0.0", UNTOLD))
        .number("Adjusted p", "evidence", row -> probability(row.evidence().adjustedPValue()))
        .number("Performers", row -> Cells.performers(row.performers()))
        .number(
            "Effectively",
            "effective",
            row -> Cells.effective(row.effectivePerformers(), row.performers()))
        .number("Sessions", row -> Cells.count(row.sessions()));
  }

  private static Cell rate(EmotionTransition row) {
    var rate = TransitionSection.rate(row);
    return rate == null
        ? Cell.of(UNTOLD, "").noting("too little to judge")
        : Cells.percent(rate, row.rateLower(), row.rateUpper(), "no range");
  }

  private static Cell probability(@Nullable Double p) {
    return p != null && p < 0.0001
        ? Cell.of("<0.0001", Cells.plain(p))
        : Cells.decimal(p, "0.0000", UNTOLD);
  }
}
