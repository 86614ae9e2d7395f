package callsheet.report;

import callsheet.corpus.Taxonomy;
import callsheet.report.view.Bar;
import callsheet.report.view.TargetTable;
import callsheet.report.view.Term;
import callsheet.schema.Coverage;
import java.util.Comparator;
import java.util.List;

/** What is missing: every target, worst first. */
final class CoverageSection {
  private static final List<String> STATUSES =
      List.of("empty", "short", "narrow", "shaky", "unverified", "adequate");

  private CoverageSection() {}

  static TargetTable of(Snapshot night, Taxonomy taxonomy) {
    var targets = worstFirst(night.coverage(), taxonomy);
    var statuses =
        STATUSES.stream()
            .filter(status -> targets.stream().anyMatch(row -> row.status().equals(status)))
            .map(status -> new Term(status, Targets.meaning(status)))
            .toList();
    return new TargetTable(
        sentence(targets), statuses, targets.stream().map(CoverageSection::line).toList());
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

  private static TargetTable.Line line(Coverage target) {
    boolean isTold = target.performers() != null;
    return new TargetTable.Line(
        Targets.cell(target),
        Targets.stratum(target.stratum()),
        Targets.wanted(target),
        new Bar(Words.length(target.progress()), List.of()),
        Words.progress(target.progress()),
        "%s of %s %s"
            .formatted(
                isTold ? Words.amount(target.counting()) : "–",
                Words.amount(target.target()),
                Targets.unit(target, target.target())),
        isTold ? Words.amount(target.deficit()) : "–",
        isTold ? Words.amount(target.mass()) : "–",
        performers(target),
        target.status());
  }

  /** A small group is told as fewer than five, by coverage itself where the target is about one. */
  private static String performers(Coverage target) {
    if (target.performers() == null || target.effectivePerformers() == null) {
      return "<5";
    }
    var effective = Words.effective(target.effectivePerformers(), target.performers());
    var all = Words.performers(target.performers());
    return target.performers() == 0 || effective.equals("–")
        ? all
        : "%s (effectively %s)".formatted(all, effective);
  }
}
