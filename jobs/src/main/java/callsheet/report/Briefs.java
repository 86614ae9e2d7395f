package callsheet.report;

import static java.util.stream.Collectors.toMap;

import callsheet.report.view.Brief;
import callsheet.schema.Scene;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The scene briefs, as far as they are known. */
record Briefs(Map<String, Scene> byId) {
  private static final int LONGEST_ID = 80;
  private static final int LONGEST_TITLE = 160;
  private static final int LONGEST_PROMPT = 400;

  static Briefs of(List<Scene> scenes) {
    return new Briefs(scenes.stream().collect(toMap(Scene::sceneId, Function.identity())));
  }

  /** Those that can still be commissioned but for a price in the currency, by id. */
  List<Brief> withoutPrice(String currency) {
    return active().stream()
        .filter(scene -> !isPriced(scene, currency))
        .map(scene -> brief(scene.sceneId(), scene.title()))
        .toList();
  }

  /** Whether the brief has a price that a plan in the currency can weigh. */
  static boolean isPriced(Scene scene, String currency) {
    var price = scene.priceAmount();
    return price != null && price.signum() > 0 && currency.equals(scene.priceCurrency());
  }

  List<Scene> active() {
    return byId.values().stream()
        .filter(scene -> !scene.isRetired())
        .sorted(Comparator.comparing(Scene::sceneId))
        .toList();
  }

  /** The title of a brief, or its id where it is not known. */
  String title(String id) {
    var scene = byId.get(id);
    return Words.shortened(scene == null ? id : scene.title(), LONGEST_TITLE);
  }

  Brief brief(String id, String title) {
    var scene = Optional.ofNullable(byId.get(id));
    return new Brief(
        Words.shortened(id, LONGEST_ID),
        Words.shortened(title, LONGEST_TITLE),
        scene
            .map(Scene::premise)
            .filter(text -> !text.isBlank())
            .map(text -> Words.shortened(text, LONGEST_PROMPT))
            .orElse("Prompt unknown"),
        scene.map(Briefs::setting).orElse("Setting unknown"),
        scene.map(Briefs::price).orElse(Words.UNKNOWN));
  }

  private static String setting(Scene scene) {
    var minutes = scene.minutes();
    var language = scene.language();
    return "%s · %s · %s"
        .formatted(
            Words.counted(scene.roles(), "performer"),
            minutes == null ? "length unknown" : Words.amount(minutes) + "\u00a0min",
            language == null ? "any language" : language);
  }

  private static String price(Scene scene) {
    var amount = scene.priceAmount();
    var currency = scene.priceCurrency();
    return amount == null || currency == null ? Words.UNKNOWN : Words.money(amount, currency);
  }
}
