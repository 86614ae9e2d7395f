package callsheet.report;

import callsheet.corpus.Taxonomy;
import callsheet.report.view.Section;
import java.util.ArrayList;

/** What the corpus holds of each emotion, and what is missing of it. */
final class EmotionsPage {
  static final String FILE = "emotions.html";

  private EmotionsPage() {}

  static SitePage of(NightFacts night, Taxonomy taxonomy) {
    var sections = new ArrayList<Section>();
    sections.add(EmotionSection.of(night.tonight(), taxonomy));
    var targets =
        night.tonight().coverage().stream().filter(row -> row.toEmotion() == null).toList();
    sections.add(CoverageSection.of(targets, taxonomy));
    GapSection.of(night.findings().gaps()).ifPresent(sections::add);
    return SitePage.of(FILE, "Emotions", "", sections);
  }
}
