package callsheet.report;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toMap;

import callsheet.corpus.Stratum;
import callsheet.report.view.Block;
import callsheet.report.view.Notes;
import callsheet.report.view.Section;
import callsheet.schema.CoverageGap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Combinations that the corpus hardly has and that no target asks for. */
final class GapSection {
  private static final int MOST_LINES = 12;
  private static final String EMOTION = "emotion";
  private static final String UNTOLD = "–";

  private static final Columns<CoverageGap> COLUMNS =
      new Columns<CoverageGap>()
          .text("What", gap -> Cells.text(what(gap.pattern())))
          .number("Turns", gap -> Cells.amount(gap.turns(), UNTOLD))
          .number("Enough would be", gap -> Cells.amount(gap.minTurns(), UNTOLD))
          .number("Performers", gap -> Cells.count(gap.performers(), UNTOLD))
          .number("Enough would be", gap -> Cells.count(gap.minPerformers()));

  private GapSection() {}

  /** The section; empty where everything is there or asked for. */
  static Optional<Section> of(List<CoverageGap> rows) {
    var gaps =
        rows.stream()
            .filter(row -> !row.isTarget())
            .sorted(comparingInt(CoverageGap::rank))
            .toList();
    if (gaps.isEmpty()) {
      return Optional.empty();
    }
    var shown = gaps.stream().limit(MOST_LINES).toList();
    int rest = gaps.size() - shown.size();
    var blocks = new ArrayList<Block>();
    blocks.add(
        COLUMNS.grid("gaps-table", "What the corpus hardly has, the broadest first.", shown));
    var notes = new ArrayList<String>();
    if (rest > 0) {
      notes.add(
          "%s, no broader than these, %s in marts.coverage_gaps."
              .formatted(Words.counted(rest, "more gap"), rest == 1 ? "is" : "are"));
    }
    notes.add(
        "A dash stands where a number would tell about fewer than five performers. A gap that is wanted becomes a target; one that cannot be is declared impossible.");
    blocks.add(new Notes(notes));
    return Optional.of(new Section("gaps", "Gaps nobody asked about", sentence(gaps), blocks));
  }

  private static String sentence(List<CoverageGap> gaps) {
    return "%s of emotion and attributes %s hardly recorded, though all that is less specific is there, and no target asks for %s. The broadest: %s."
        .formatted(
            Words.counted(gaps.size(), "combination"),
            gaps.size() == 1 ? "is" : "are",
            gaps.size() == 1 ? "it" : "them",
            Words.list(gaps.stream().limit(3).map(gap -> what(gap.pattern())).toList()));
  }

  /** {@code fear (gender woman)}, or {@code anything (language es-MX)}. */
  private static String what(Map<String, String> pattern) {
    var attributes =
        pattern.entrySet().stream()
            .filter(part -> !part.getKey().equals(EMOTION))
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    var emotion = pattern.getOrDefault(EMOTION, "anything");
    return Targets.name(emotion, new Stratum(attributes).label());
  }
}
