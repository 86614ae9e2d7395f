package callsheet.report;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toMap;

import callsheet.corpus.Stratum;
import callsheet.report.view.GapTable;
import callsheet.schema.CoverageGap;
import java.util.List;
import java.util.Map;

/** Combinations that the corpus hardly has and that no target asks for. */
final class GapSection {
  private static final int MOST_LINES = 12;
  private static final String EMOTION = "emotion";
  private static final String UNTOLD = "–";

  private GapSection() {}

  /** The section; empty where everything is there or asked for. */
  static GapTable of(List<CoverageGap> rows) {
    var gaps =
        rows.stream()
            .filter(row -> !row.isTarget())
            .sorted(comparingInt(CoverageGap::rank))
            .toList();
    var shown = gaps.stream().limit(MOST_LINES).map(GapSection::line).toList();
    int rest = gaps.size() - shown.size();
    return new GapTable(
        gaps.isEmpty() ? "" : sentence(gaps),
        shown,
        rest == 0
            ? ""
            : "%s, no broader than these, %s in marts.coverage_gaps."
                .formatted(Words.counted(rest, "more gap"), rest == 1 ? "is" : "are"));
  }

  private static String sentence(List<CoverageGap> gaps) {
    return "%s of emotion and attributes %s hardly recorded, though all that is less specific is there, and no target asks for %s. The broadest: %s."
        .formatted(
            Words.counted(gaps.size(), "combination"),
            gaps.size() == 1 ? "is" : "are",
            gaps.size() == 1 ? "it" : "them",
            Words.list(gaps.stream().limit(3).map(gap -> what(gap.pattern())).toList()));
  }

  private static GapTable.Line line(CoverageGap gap) {
    var turns = gap.turns();
    var performers = gap.performers();
    return new GapTable.Line(
        what(gap.pattern()),
        turns == null ? UNTOLD : Words.amount(turns),
        Words.amount(gap.minTurns()),
        performers == null ? UNTOLD : Words.count(performers),
        Words.count(gap.minPerformers()));
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
