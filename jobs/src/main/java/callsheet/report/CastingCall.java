package callsheet.report;

import callsheet.report.view.Items;
import callsheet.schema.CommissionPlan;
import callsheet.schema.Scene;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The text that calls performers to the sessions of one line of the plan. */
record CastingCall(CommissionPlan line, NightFacts night) {
  private static final int LONGEST_PREMISE = 600;
  private static final int LONGEST_ARC = 12;

  /** The call as an item of a list, with its anchor's title. */
  Items.Item item() {
    return new Items.Item(title(), text(), "");
  }

  private String title() {
    return Words.shortened(line.title(), 160);
  }

  /** The call: what is played, by whom, when and for how long. */
  String text() {
    var sentences = new ArrayList<String>();
    sentences.add(
        "We are looking for %s for %s of this scene%s."
            .formatted(
                who(),
                Words.counted(line.sessions(), "session"),
                days().map(" "::concat).orElse("")));
    scene()
        .map(Scene::premise)
        .filter(text -> !text.isBlank())
        .ifPresent(text -> sentences.add(Words.ended(Words.shortened(text, LONGEST_PREMISE))));
    scene().flatMap(CastingCall::relationship).ifPresent(sentences::add);
    scene().flatMap(CastingCall::arc).ifPresent(sentences::add);
    sentences.add("You improvise in " + language() + length() + ".");
    return String.join(" ", sentences);
  }

  private String who() {
    var cast = CallSheetPage.cast(line);
    int roles = scene().map(Scene::roles).orElse(2);
    return Words.counted(roles, "performer")
        + (cast.isEmpty() ? "" : " (" + Targets.stratum(String.valueOf(line.cast())) + ")");
  }

  private Optional<String> days() {
    return Optional.ofNullable(night.further().days().get(line.rank()))
        .map(
            days ->
                days.first().equals(days.last())
                    ? "on " + Words.weekday(days.first())
                    : "between %s and %s"
                        .formatted(Words.day(days.first()), Words.day(days.last())));
  }

  private static Optional<String> relationship(Scene scene) {
    return Optional.ofNullable(scene.relationship())
        .filter(text -> !text.isBlank())
        .map(text -> "You are: %s.".formatted(Words.shortened(text.replace('_', ' '), 80)));
  }

  private static Optional<String> arc(Scene scene) {
    return scene.arc().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The scene moves through %s."
                .formatted(
                    scene.arc().stream()
                        .limit(LONGEST_ARC)
                        .map(emotion -> Words.shortened(emotion, 40))
                        .collect(Collectors.joining(", then "))));
  }

  private String language() {
    return scene().map(Scene::language).orElse("a language that you agree on");
  }

  private String length() {
    return scene()
        .map(Scene::minutes)
        .map(minutes -> ", for about %s\u00a0minutes".formatted(Words.amount(minutes)))
        .orElse("");
  }

  private Optional<Scene> scene() {
    return Optional.ofNullable(scenes().get(line.sceneId()));
  }

  private Map<String, Scene> scenes() {
    return night.scenes().stream().collect(Collectors.toMap(Scene::sceneId, Function.identity()));
  }
}
