package callsheet.report;

import callsheet.corpus.Taxonomy;
import callsheet.report.view.Block;
import callsheet.report.view.Cell;
import callsheet.report.view.Glossary;
import callsheet.report.view.Section;
import callsheet.report.view.Term;
import callsheet.schema.Coverage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is missing: every target, worst first. */
final class CoverageSection {
  private static final List<String> STATUSES =
      List.of("empty", "short", "narrow", "shaky", "unverified", "adequate");

  private static final Columns<Coverage> COLUMNS =
      new Columns<Coverage>()
          .text("Target", CoverageSection::name)
          .bar("Progress", target -> Cells.bar(target.progress()))
          .share("Covered", "credit", target -> Cells.progress(target.progress(), "–"))
          .number("Counts", "credit", CoverageSection::credit)
          .number("Wanted", target -> Cells.amount(target.target(), "–"))
          .number("Missing", "deficit", target -> told(target, target.deficit()))
          .number("Recorded", target -> told(target, target.mass()))
          .number("Performers", "effective", CoverageSection::performers)
          .text("Status", target -> Cells.status(target.status()));

  private CoverageSection() {}

  /** The section of some targets; its id is {@code targets}. */
  static Section of(List<Coverage> rows, Taxonomy taxonomy) {
    var targets = worstFirst(rows, taxonomy);
    var blocks = new ArrayList<Block>();
    if (!targets.isEmpty()) {
      var kinds = targets.stream().anyMatch(row -> row.toEmotion() != null) ? "pairs" : "turns";
      blocks.add(COLUMNS.grid("targets-" + kinds, "Targets, worst first.", targets));
      blocks.add(new Glossary(statuses(targets)));
    }
    return new Section("targets", "What is missing", sentence(targets), blocks);
  }

  private static List<Term> statuses(List<Coverage> targets) {
    return STATUSES.stream()
        .filter(status -> targets.stream().anyMatch(row -> row.status().equals(status)))
        .map(status -> new Term("status-" + status, status, Targets.meaning(status)))
        .toList();
  }

  /** What is adequate comes last; before it the least progress, then the largest deficit. */
  static List<Coverage> worstFirst(List<Coverage> targets, Taxonomy taxonomy) {
    return targets.stream()
        .sorted(
            Comparator.comparing(Targets::isAdequate)
                .thenComparing(Coverage::progress)
                .thenComparing(Coverage::deficit, Comparator.reverseOrder())
                .thenComparing(row -> STATUSES.indexOf(row.status()))
                .thenComparing(row -> taxonomy.indexOf(row.fromEmotion()))
                .thenComparing(row -> Targets.name(row)))
        .toList();
  }

  /** How much of what is wanted is there. */
  static String sentence(List<Coverage> targets) {
    if (targets.isEmpty()) {
      return "No target is set, so nothing can be said to be missing.";
    }
    long adequate = targets.stream().filter(Targets::isAdequate).count();
    var progress = Targets.weightedProgress(targets);
    var text =
        "%s of %s adequate"
            .formatted(
                adequate == 0 ? "None" : Words.count(adequate),
                targets.size() == 1
                    ? "1\u00a0target is"
                    : Words.counted(targets.size(), "target") + (adequate == 1 ? " is" : " are"));
    return progress.isEmpty()
        ? text + "."
        : text
            + "; on average, by weight, a target is %s covered."
                .formatted(Words.progress(progress.getAsDouble()));
  }

  private static Cell name(Coverage target) {
    return Cells.text(Targets.cell(target))
        .noting(Targets.stratum(target.stratum()), Targets.wanted(target));
  }

  private static Cell told(Coverage target, double mass) {
    return Cells.amount(target.performers() == null ? null : mass, "–");
  }

  private static Cell credit(Coverage target) {
    return told(target, target.counting())
        .noting("of %s %s".formatted(Words.amount(target.target()), Targets.unit(target, 2)));
  }

  /** A small group is told as fewer than five, by coverage itself where the target is about one. */
  private static Cell performers(Coverage target) {
    if (target.performers() == null || target.effectivePerformers() == null) {
      return Cell.of("<5", "");
    }
    var cell = Cells.performers(target.performers());
    var effective = Words.effective(target.effectivePerformers(), target.performers());
    return target.performers() == 0 || effective.equals("–")
        ? cell
        : cell.noting("effectively " + effective);
  }
}
