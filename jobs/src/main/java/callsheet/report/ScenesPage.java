package callsheet.report;

import callsheet.report.view.Block;
import callsheet.report.view.Cell;
import callsheet.report.view.Notes;
import callsheet.report.view.Section;
import callsheet.schema.CommissionPlan;
import callsheet.schema.Portrayal;
import callsheet.schema.Scene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What each brief brings, what that costs, and whether raters hear what was asked. */
record ScenesPage(NightFacts night, Map<String, Portrayal> portrayal, Map<String, Long> planned) {
  static final String FILE = "scenes.html";

  /** The page, seen from a page in a folder below. */
  static final String FILE_ABOVE = "../" + FILE;

  private static final String UNTOLD = "–";
  private static final int MOST_ASKED = 40;

  static SitePage of(NightFacts night) {
    var portrayal =
        night.further().scenes().portrayal().stream()
            .filter(row -> row.askedEmotion() == null && row.sceneId() != null)
            .collect(Collectors.toMap(row -> String.valueOf(row.sceneId()), row -> row));
    var planned =
        night.tonight().plan().stream()
            .collect(
                Collectors.groupingBy(
                    CommissionPlan::sceneId, Collectors.summingLong(CommissionPlan::sessions)));
    var page = new ScenesPage(night, portrayal, planned);
    return SitePage.of(FILE, "Scenes", "", List.of(page.briefs(), page.asked()));
  }

  private List<Scene> scenes() {
    return night.scenes().stream()
        .sorted(
            Comparator.comparing(Scene::isRetired)
                .thenComparing(scene -> price(scene), Comparator.nullsLast(Double::compare))
                .thenComparing(Scene::sceneId))
        .toList();
  }

  /** Money for a turn or pair that is wanted; null where it is unknown. */
  private @Nullable Double price(Scene scene) {
    var wanted = night.further().scenes().wanted().get(scene.sceneId());
    var price = scene.priceAmount();
    return price == null
            || wanted == null
            || wanted.missing() <= 0
            || !Briefs.isPriced(scene, night.currency())
        ? null
        : Double.valueOf(price.doubleValue() / wanted.missing());
  }

  private Section briefs() {
    var scenes = scenes();
    var blocks = new ArrayList<Block>();
    if (!scenes.isEmpty()) {
      blocks.add(columns().grid("scenes-table", "Briefs, the cheapest wanted turn first.", scenes));
      blocks.add(
          new Notes(
              List.of(
                  "Wanted are turns and pairs of which a target lacks something tonight, by what the brief and briefs like it have brought; whether the performers of a target’s group play them is left out here. The plan weighs that, too, and its prices hold the rating of turns.")));
    }
    return new Section("briefs", "What briefs bring", sentence(scenes), blocks);
  }

  private String sentence(List<Scene> scenes) {
    long active = scenes.stream().filter(scene -> !scene.isRetired()).count();
    if (active == 0) {
      return "There is no scene brief that is still commissioned.";
    }
    long used = scenes.stream().filter(scene -> planned.containsKey(scene.sceneId())).count();
    var priced =
        scenes.stream().filter(scene -> !scene.isRetired() && price(scene) != null).toList();
    var text =
        "%s %s commissioned; tonight’s plan uses %s."
            .formatted(
                Words.counted(active, "brief"), active == 1 ? "is" : "are", Words.count(used));
    if (priced.size() < 2) {
      return text;
    }
    var best = priced.get(0);
    var worst = priced.get(priced.size() - 1);
    return text
        + " A wanted turn or pair costs from %s in “%s” to %s in “%s”."
            .formatted(cost(best).text(), title(best), cost(worst).text(), title(worst));
  }

  private static String title(Scene scene) {
    return Words.shortened(scene.title(), 80);
  }

  private Columns<Scene> columns() {
    return new Columns<Scene>()
        .text(
            "Brief",
            scene -> Cells.text(scene.title()).noting(Words.shortened(scene.sceneId(), 80)))
        .number("Price a session", this::sessionPrice)
        .number("Sessions rated", scene -> Cells.count(rated(scene), UNTOLD))
        .number("Wanted a session", "wanted", this::wanted)
        .number("Price of a wanted one", "wanted", this::cost)
        .share("Perceived as asked", "portrayed", this::perceived)
        .text("Tonight", scene -> Cells.text(verdict(scene)));
  }

  private Cell sessionPrice(Scene scene) {
    var price = scene.priceAmount();
    var currency = scene.priceCurrency();
    return price == null || currency == null
        ? Cell.of(Words.UNKNOWN, "")
        : Cells.money(price, currency);
  }

  private @Nullable Long rated(Scene scene) {
    var wanted = night.further().scenes().wanted().get(scene.sceneId());
    return wanted == null ? null : Long.valueOf(wanted.sessions());
  }

  private Cell wanted(Scene scene) {
    var wanted = night.further().scenes().wanted().get(scene.sceneId());
    return Cells.amount(wanted == null ? null : Double.valueOf(wanted.missing()), UNTOLD);
  }

  private Cell cost(Scene scene) {
    var price = price(scene);
    return price == null
        ? Cell.of(UNTOLD, "")
        : Cell.of(
            night.currency() + "\u00a0" + Words.decimal(price, "#,##0.00"), Cells.plain(price));
  }

  private Cell perceived(Scene scene) {
    var row = portrayal.get(scene.sceneId());
    return row == null ? Cell.of("nothing asked", "") : share(row);
  }

  private static Cell share(Portrayal row) {
    return row.portrayedShare() == null
        ? Cell.of(UNTOLD, "").noting("too little to judge")
        : Cells.percent(
            row.portrayedShare(), row.portrayedShareLower(), row.portrayedShareUpper(), "no range");
  }

  /** What tonight says of a brief, in words. */
  private String verdict(Scene scene) {
    if (scene.isRetired()) {
      return "retired";
    }
    var sessions = planned.get(scene.sceneId());
    if (sessions != null) {
      return "in the plan, " + Words.counted(sessions, "session");
    }
    var wanted = night.further().scenes().wanted().get(scene.sceneId());
    if (wanted == null) {
      return "not known yet";
    }
    if (wanted.missing() < 0.05) {
      return "brings nothing that is missing: let it rest or retire it";
    }
    return Briefs.isPriced(scene, night.currency())
        ? "not in the plan: others bring more for the money"
        : "without a price it cannot be planned";
  }

  private Section asked() {
    var briefs = Briefs.of(night.scenes());
    var rows =
        night.further().scenes().portrayal().stream()
            .filter(row -> row.askedEmotion() != null && row.portrayedShare() != null)
            .sorted(
                Comparator.comparing(ScenesPage::portrayed)
                    .thenComparing(row -> String.valueOf(row.sceneId()))
                    .thenComparing(row -> String.valueOf(row.askedEmotion())))
            .toList();
    if (rows.isEmpty()) {
      return new Section(
          "asked",
          "Asked and perceived",
          "Nothing can be told yet of whether raters hear what briefs ask for.");
    }
    var shown = rows.stream().limit(MOST_ASKED).toList();
    var caption =
        rows.size() > shown.size()
            ? "What was asked and hardly heard, the worst %s of %s."
                .formatted(Words.count(shown.size()), Words.count(rows.size()))
            : "What was asked, the least heard first.";
    return new Section(
        "asked",
        "Asked and perceived",
        leastHeard(rows.get(0), briefs),
        List.of(asked(briefs).grid("asked-table", caption, shown)));
  }

  private static String leastHeard(Portrayal worst, Briefs briefs) {
    return "Heard least of what was asked: %s in “%s”, perceived in %s of %s.%s"
        .formatted(
            worst.askedEmotion(),
            Words.shortened(briefs.title(String.valueOf(worst.sceneId())), 80),
            Words.percent(portrayed(worst)),
            Words.counted(worst.askedTurns(), "turn"),
            instead(worst));
  }

  private static String instead(Portrayal row) {
    return row.insteadEmotion() == null
        ? ""
        : " Raters hear mostly %s instead.".formatted(row.insteadEmotion());
  }

  private static double portrayed(Portrayal row) {
    var share = row.portrayedShare();
    return share == null ? 0 : share;
  }

  private static Columns<Portrayal> asked(Briefs briefs) {
    return new Columns<Portrayal>()
        .text(
            "Brief",
            row ->
                Cells.text(briefs.title(String.valueOf(row.sceneId())))
                    .noting(Words.shortened(String.valueOf(row.sceneId()), 80)))
        .text("Asked", row -> Cells.text(String.valueOf(row.askedEmotion())))
        .share("Perceived as asked", "portrayed", ScenesPage::share)
        .text(
            "Heard instead",
            row -> Cells.text(row.insteadEmotion() == null ? UNTOLD : row.insteadEmotion()))
        .share("Its share", "portrayed", row -> Cells.percent(row.insteadShare(), UNTOLD))
        .number("Turns", row -> Cells.count(row.askedTurns()))
        .number("Sessions", row -> Cells.count(row.sessions()));
  }
}
