package callsheet.report;

import callsheet.corpus.Taxonomy;
import callsheet.report.view.Figure;
import callsheet.schema.Coverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The night in one paragraph and a handful of figures. */
record NightInBrief(NightFacts night, Taxonomy taxonomy) {

  String words() {
    var tonight = night.tonight();
    var sentences = new ArrayList<String>();
    if (night.isWithoutWithdrawn()) {
      sentences.add(
          "This night was made anew after later ones: performers who have withdrawn since are left out.");
    }
    sentences.add(
        "The corpus holds %s%s in %s%s."
            .formatted(
                Words.counted(tonight.usableTurns(), "usable turn"),
                by(tonight.performers()),
                Words.counted(night.sessions(), "session"),
                languages(tonight.languages())));
    scope().ifPresent(sentences::add);
    sentences.add(CoverageSection.sentence(tonight.coverage()));
    gap(tonight.coverage()).ifPresent(sentences::add);
    ChangeSection.inBrief(night).ifPresent(sentences::add);
    sentences.add(
        tonight.plan().isEmpty()
            ? PlanWords.of(night).sentence()
            : "To commission next: " + PlanWords.of(night).sentence());
    return String.join(" ", sentences);
  }

  private Optional<String> scope() {
    return Optional.ofNullable(night.consents().scope())
        .map("These pages count only turns that may be used for %s."::formatted);
  }

  private static String by(OptionalLong performers) {
    return performers.isEmpty()
        ? ""
        : " by %s\u00a0performers".formatted(Words.performers(performers.getAsLong()));
  }

  private static String languages(List<String> languages) {
    return languages.size() < 2 ? "" : " in " + Words.counted(languages.size(), "language");
  }

  private Optional<String> gap(List<Coverage> targets) {
    long empty = targets.stream().filter(target -> target.credit() <= 0).count();
    return CoverageSection.worstFirst(targets, taxonomy).stream()
        .filter(target -> target.deficit() > 0)
        .findFirst()
        .map(worst -> empty > 1 ? nothing(worst, empty) : furthest(worst));
  }

  private static String nothing(Coverage worst, long empty) {
    return "For %s of them nothing counts yet, %s among them."
        .formatted(Words.count(empty), Targets.name(worst));
  }

  private static String furthest(Coverage worst) {
    return "Furthest behind is %s: %s of %s %s count."
        .formatted(
            Targets.name(worst),
            Words.amount(worst.counting()),
            Words.amount(worst.target()),
            Targets.unit(worst, worst.target()));
  }

  private static Figure performers(OptionalLong performers) {
    return performers.isEmpty()
        ? new Figure("–", "performers", Words.UNKNOWN)
        : new Figure(Words.performers(performers.getAsLong()), "performers", "with usable turns");
  }

  List<Figure> figures() {
    var tonight = night.tonight();
    var targets = tonight.coverage();
    var plan = PlanWords.of(night);
    var progress = Targets.weightedProgress(targets);
    return List.of(
        new Figure(Words.count(tonight.usableTurns()), "usable turns", unusable(tonight)),
        new Figure(Words.count(night.sessions()), "sessions", "in the corpus"),
        performers(tonight.performers()),
        new Figure(
            targets.isEmpty() ? "–" : Words.count(tonight.adequateTargets()),
            "targets adequate",
            targets.isEmpty() ? "none is set" : "of " + Words.count(targets.size())),
        new Figure(
            progress.isEmpty() ? "–" : Words.progress(progress.getAsDouble()),
            "covered",
            progress.isEmpty() ? "no target is set" : "of a target, by weight"),
        new Figure(
            plan.total().isEmpty() ? "–" : plan.total(),
            "to commission next",
            plan.total().isEmpty() ? "nothing is proposed" : plan.paysFor()));
  }

  private static String unusable(Snapshot tonight) {
    long unusable = tonight.unlabelledTurns() + tonight.lowConfidenceTurns();
    if (unusable > 0) {
      return Words.count(unusable) + " more are unusable";
    }
    return tonight.usableTurns() == 0 ? "no turn has landed" : "every turn is usable";
  }
}
