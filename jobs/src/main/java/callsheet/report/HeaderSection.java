package callsheet.report;

import callsheet.corpus.Taxonomy;
import callsheet.report.view.Figure;
import callsheet.report.view.Header;
import callsheet.schema.Coverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The night in one paragraph and a handful of figures. */
record HeaderSection(Night night, Taxonomy taxonomy) {

  static Header of(Night night, Taxonomy taxonomy, String corpus) {
    var section = new HeaderSection(night, taxonomy);
    var asOf = night.tonight().asOf();
    return new Header(
        corpus, Words.weekday(asOf), asOf.toString(), section.words(), section.figures());
  }

  private String words() {
    var tonight = night.tonight();
    var sentences = new ArrayList<String>();
    sentences.add(
        "The corpus holds %s by %s in %s%s."
            .formatted(
                Words.counted(tonight.usableTurns(), "usable turn"),
                Words.counted(tonight.performers(), "performer"),
                Words.counted(night.sessions(), "session"),
                languages(tonight.languages())));
    sentences.add(CoverageSection.sentence(tonight.coverage()));
    worst().ifPresent(target -> sentences.add(gap(target)));
    ChangeSection.inBrief(night).ifPresent(sentences::add);
    sentences.add(
        tonight.plan().isEmpty()
            ? PlanSection.sentence(night)
            : "To commission next: " + PlanSection.sentence(night));
    return String.join(" ", sentences);
  }

  private static String languages(List<String> languages) {
    return languages.size() < 2 ? "" : " in " + Words.counted(languages.size(), "language");
  }

  private Optional<Coverage> worst() {
    return CoverageSection.worstFirst(night.tonight().coverage(), taxonomy).stream()
        .filter(target -> target.deficit() > 0)
        .findFirst();
  }

  private static String gap(Coverage target) {
    return "The widest gap is %s: %s of %s %s count."
        .formatted(
            Targets.name(target),
            Words.amount(target.credit()),
            Words.amount(target.target()),
            Targets.unit(target, target.target()));
  }

  private List<Figure> figures() {
    var tonight = night.tonight();
    var targets = tonight.coverage();
    var plan = PlanSection.of(night);
    var progress = Targets.weightedProgress(targets);
    return List.of(
        new Figure(Words.count(tonight.usableTurns()), "usable turns", unusable(tonight)),
        new Figure(Words.count(night.sessions()), "sessions", "in the corpus"),
        new Figure(Words.count(tonight.performers()), "performers", "with usable turns"),
        new Figure(
            targets.isEmpty() ? "–" : Words.count(tonight.adequateTargets()),
            "targets adequate",
            targets.isEmpty() ? "none is set" : "of " + Words.count(targets.size())),
        new Figure(
            progress.isEmpty() ? "–" : Words.progress(progress.getAsDouble()),
            "covered",
            progress.isEmpty() ? "no target is set" : "of what is wanted, by weight"),
        new Figure(
            plan.total().isEmpty() ? "–" : plan.total(),
            "to commission next",
            plan.total().isEmpty() ? "nothing is proposed" : plan.sessions() + " sessions"));
  }

  private static String unusable(Snapshot tonight) {
    long unusable = tonight.unlabelledTurns() + tonight.lowConfidenceTurns();
    return unusable == 0 ? "every turn is usable" : Words.count(unusable) + " more are unusable";
  }
}
