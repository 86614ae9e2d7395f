package callsheet.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The pages of a night that was made up. */
final class MadeUpPages {
  private MadeUpPages() {}

  static Document tonight(NightFacts night) {
    return page(night, "index.html");
  }

  static Document emotions(NightFacts night) {
    return page(night, "emotions.html");
  }

  static Document transitions(NightFacts night) {
    return page(night, "transitions.html");
  }

  static Document callSheet(NightFacts night) {
    return page(night, "call-sheet.html");
  }

  static Document quality(NightFacts night) {
    return page(night, "quality.html");
  }

  static Document performers(NightFacts night) {
    return page(night, "performers.html");
  }

  static Document page(NightFacts night, String file) {
    return Jsoup.parse(text(night, file));
  }

  static String text(NightFacts night, String file) {
    return new String(files(night, "The corpus").get(file), UTF_8);
  }

  static Map<String, byte[]> files(NightFacts night, String corpus) {
    return Site.of(night, MadeUpNight.taxonomy(), corpus).files();
  }
}
