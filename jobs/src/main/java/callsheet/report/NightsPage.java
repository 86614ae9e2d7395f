package callsheet.report;

import callsheet.report.view.Block;
import callsheet.report.view.Section;
import java.util.ArrayList;
import java.util.List;

/** How the corpus came to be what it is. */
final class NightsPage {
  private NightsPage() {}

  static SitePage of(NightFacts night) {
    var history = night.further().history();
    var blocks = new ArrayList<Block>();
    history.coverageChart().ifPresent(blocks::add);
    history.turnsChart().ifPresent(blocks::add);
    if (!history.nights().isEmpty()) {
      blocks.add(history.grid());
    }
    var section = new Section("nights", "Nights", sentence(history), blocks);
    return SitePage.of("nights.html", "Nights", "", List.of(section));
  }

  private static String sentence(History history) {
    int shown = history.nights().size();
    if (shown < 2) {
      return "This is the first night.";
    }
    return history.all() == shown
        ? "All %s up to this one.".formatted(Words.counted(shown, "night"))
        : "%s of %s up to this one: each of the last fourteen, then one a week for half a year, then one a month."
            .formatted(Words.count(shown), Words.counted(history.all(), "night"));
  }
}
