package callsheet.report;

import callsheet.corpus.Taxonomy;
import callsheet.report.view.Frame;
import callsheet.report.view.LatestPage;
import callsheet.report.view.Page;
import java.time.LocalDate;

/** Puts the pages together. */
final class PageBuilder {
  private PageBuilder() {}

  static Page page(NightFacts night, Taxonomy taxonomy, String corpus) {
    var tonight = night.tonight();
    return new Page(
        frame("%s, %s: coverage report".formatted(corpus, tonight.asOf())),
        HeaderSection.of(night, taxonomy, corpus),
        EmotionSection.of(tonight, taxonomy),
        TransitionSection.of(tonight, taxonomy),
        CoverageSection.of(tonight, taxonomy),
        GapSection.of(night.findings().gaps()),
        ExpirySection.of(night.consents().expiry(), taxonomy),
        ChangeSection.of(night, taxonomy),
        PlanSection.of(night),
        BackTestSection.of(night.findings().backTest(), tonight.asOf()),
        HealthSection.of(night),
        Terms.ALL);
  }

  /** The page that leads to a night. */
  static LatestPage latest(LocalDate night, ReportConfig config) {
    return new LatestPage(
        frame(config.corpus() + ": coverage report"), Words.weekday(night), night + "/index.html");
  }

  private static Frame frame(String title) {
    return new Frame(title, StyleSheet.policy(), StyleSheet.text());
  }
}
