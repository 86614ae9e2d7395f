package callsheet.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import callsheet.corpus.Taxonomy;
import callsheet.report.view.Frame;
import callsheet.report.view.Grid;
import callsheet.report.view.LatestPage;
import callsheet.report.view.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The report of one night: pages that lead to each other, and the files beside them.
 *
 * @param pages in the order of the navigation
 */
record Site(NightFacts night, String corpus, List<SitePage> pages) {
  /** The page that a night opens with. */
  static final String FIRST = "index.html";

  static Site of(NightFacts night, Taxonomy taxonomy, String corpus) {
    var pages = new ArrayList<SitePage>();
    pages.add(TonightPage.of(night, taxonomy, corpus));
    pages.add(EmotionsPage.of(night, taxonomy));
    pages.add(TransitionsPage.of(night, taxonomy));
    pages.add(PerformersPage.of(night, taxonomy));
    pages.add(ScenesPage.of(night));
    pages.add(CallSheetPage.of(night));
    pages.add(QualityPage.of(night, taxonomy));
    pages.add(NightsPage.of(night));
    pages.add(MethodsPage.PAGE);
    pages.addAll(CellPages.of(night, taxonomy));
    return new Site(night, corpus, pages);
  }

  /** Every file of the night's folder by its address, the first page last. */
  Map<String, byte[]> files() {
    var files = new LinkedHashMap<String, byte[]>();
    files.putAll(new TreeMap<>(Assets.scripts()));
    for (var page : pages) {
      grids(page).forEach(grid -> files.put(grid.file(), CsvFile.of(grid).getBytes(UTF_8)));
    }
    CallSheetFiles.of(night).forEach((name, text) -> files.put(name, text.getBytes(UTF_8)));
    for (var page : pages.subList(1, pages.size())) {
      files.put(page.file(), Html.page(framed(page)).getBytes(UTF_8));
    }
    files.put(FIRST, Html.page(framed(pages.get(0))).getBytes(UTF_8));
    return files;
  }

  private static Stream<Grid> grids(SitePage page) {
    var shown =
        page.sections().stream()
            .flatMap(section -> section.blocks().stream())
            .filter(Grid.class::isInstance)
            .map(Grid.class::cast)
            .filter(grid -> !grid.file().isEmpty());
    return Stream.concat(shown, page.more().stream());
  }

  /** The page as it is printed. */
  Page framed(SitePage page) {
    var asOf = night.tonight().asOf();
    var root = page.file().contains("/") ? "../" : "";
    var title = "%s, %s: %s".formatted(corpus, asOf, page.heading());
    var places =
        pages.stream()
            .filter(other -> !other.name().isEmpty())
            .map(
                other ->
                    new Frame.Place(
                        other.name(), root + other.file(), other.file().equals(page.place())))
            .toList();
    var frame =
        new Frame(
            title, Assets.ofPage(), corpus, Words.weekday(asOf), asOf.toString(), root, places);
    return new Page(frame, page.heading(), page.words(), page.figures(), page.sections());
  }

  /** The page that leads to a night. */
  static LatestPage latest(LocalDate night, ReportConfig config) {
    return new LatestPage(
        config.corpus() + ": coverage report",
        Assets.ofPage(),
        Words.weekday(night),
        night + "/" + FIRST);
  }
}
