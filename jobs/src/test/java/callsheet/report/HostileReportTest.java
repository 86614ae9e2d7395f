package callsheet.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever names, titles and lines hold, the pages show it as text and the files as words. */
class HostileReportTest {
  private static final String BACKWARDS = "\u202Etxet\u202C \u2067rtl";

  static List<String> texts() {
    return List.of(
        "</script><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>'",
        "=HYPERLINK(\"http://example.org\")",
        "@SUM(A1:A9)",
        BACKWARDS,
        "😀👩‍👩‍👧",
        "long ".repeat(2_000),
        "</title></style><!-- ${7*7} {{7*7}}");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void noTextIsMarkup(String text) {
    files(text)
        .forEach(
            (name, bytes) -> {
              if (name.endsWith(".html")) {
                var page = Jsoup.parse(new String(bytes, UTF_8));
                assertThat(page.select("script:not([src])")).as(name).isEmpty();
                assertThat(page.select("img, [onerror], iframe")).as(name).isEmpty();
                assertThat(page.select("title")).hasSize(1);
                assertThat(page.select("[href^=http], [src^=http]")).as(name).isEmpty();
              }
            });
  }

  @ParameterizedTest
  @MethodSource("texts")
  void noCellOfAFileIsAFormula(String text) throws IOException {
    for (var file : files(text).entrySet()) {
      if (file.getKey().endsWith(".csv")) {
        try (var rows = CSVParser.parse(new String(file.getValue(), UTF_8), CSVFormat.RFC4180)) {
          for (var row : rows) {
            assertThat(row)
                .as(file.getKey())
                .noneMatch(cell -> cell.matches("(?s)[=+@\\t\\r].*|-\\D.*"));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aLineIsShownWhereItCanBeHeard(String text) {
    var page = Jsoup.parse(new String(files(text).get("cells/self-02.html"), UTF_8));
    var shown = page.select("#to-09 blockquote p bdi");

    assertThat(shown.get(1).wholeText()).isEqualTo(Words.shortened(text, 400));
    assertThat(page.select("#to-09 .sub").first().text()).contains("at 1:01");
  }

  @Test
  void noPageButThoseOfCellsQuotesALine() {
    var line = "Nobody else says this.";
    files("A title", line)
        .forEach(
            (name, bytes) -> {
              if (!name.startsWith("cells/")) {
                assertThat(new String(bytes, UTF_8)).as(name).doesNotContain(line);
              }
            });
  }

  private static Map<String, byte[]> files(String text) {
    return files(text, text);
  }

  private static Map<String, byte[]> files(String title, String line) {
    var night = MadeUpNight.night();
    var further = MadeUpFurther.saying(title);
    var said = MadeUpFurther.saying(line).cells();
    var all =
        new Further(
            further.history(),
            further.work(),
            further.quality(),
            further.scenes(),
            said,
            further.days());
    var scene = MadeUpPlan.scene(title, title, title, null);
    var facts =
        new NightFacts(
            night.tonight(),
            night.before(),
            List.of(scene),
            night.sessions(),
            night.feeds(),
            List.of(new NightFacts.RuleCount(title, 1, 0, 0)),
            false,
            "USD");
    return MadeUpPages.files(MadeUpNight.with(facts, all), title);
  }
}
