package callsheet.report;

import callsheet.corpus.Taxonomy;
import callsheet.report.view.Block;
import callsheet.report.view.Items;
import callsheet.report.view.Section;
import callsheet.schema.CommissionPlan;
import callsheet.schema.Coverage;
import callsheet.schema.GapPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What a producer has to know tonight: the rest of the pages is where it leads. */
record TonightPage(NightFacts night, Taxonomy taxonomy) {
  private static final int NAMED = 5;

  static SitePage of(NightFacts night, Taxonomy taxonomy, String corpus) {
    var page = new TonightPage(night, taxonomy);
    var brief = new NightInBrief(night, taxonomy);
    var sections = new ArrayList<Section>();
    AlertSection.of(night.findings().alerts()).ifPresent(sections::add);
    sections.add(page.worst());
    sections.add(page.best());
    sections.add(page.money());
    sections.add(ChangeSection.of(night, taxonomy));
    sections.add(page.track());
    sections.add(HealthSection.inBrief(night));
    return SitePage.of(Site.FIRST, "Tonight", brief.words(), sections)
        .headed(corpus)
        .with(brief.figures());
  }

  private Section worst() {
    var open =
        CoverageSection.worstFirst(night.tonight().coverage(), taxonomy).stream()
            .filter(target -> target.deficit() > 0)
            .toList();
    var named = open.stream().limit(NAMED).toList();
    var lead =
        open.isEmpty()
            ? CoverageSection.sentence(night.tonight().coverage())
            : "%s %s something. %s"
                .formatted(
                    Words.counted(open.size(), "target"),
                    open.size() == 1 ? "lacks" : "lack",
                    open.size() > named.size()
                        ? "These %s are furthest behind.".formatted(Words.count(named.size()))
                        : open.size() == 1 ? "It is this." : "They are these.");
    List<Block> blocks =
        named.isEmpty()
            ? List.of()
            : List.of(new Items(true, named.stream().map(this::gap).toList()));
    return new Section("worst", "The worst gaps", lead, blocks);
  }

  private Items.Item gap(Coverage target) {
    var counting =
        target.performers() == null
            ? "How much of it counts would tell about a small group"
            : target.counting() <= 0
                ? "Nothing counts yet of %s %s"
                    .formatted(Words.amount(target.target()), Targets.unit(target, target.target()))
                : "%s of %s %s count"
                    .formatted(
                        Words.amount(target.counting()),
                        Words.amount(target.target()),
                        Targets.unit(target, target.target()));
    var text = counting + " (" + target.status() + "). " + way(target);
    return new Items.Item(Targets.name(target), text.strip(), address(target));
  }

  private String address(Coverage target) {
    int from = taxonomy.indexOf(target.fromEmotion());
    var to = target.toEmotion();
    if (from < 0) {
      return "";
    }
    var page = CellPages.address(target.cellKind(), from);
    return to == null ? page : page + CellPages.anchor(Math.max(0, taxonomy.indexOf(to)));
  }

  /** What would close the gap, as far as the plan knows. */
  private String way(Coverage target) {
    return night.proof().gaps().stream()
        .filter(gap -> PlanProof.name(gap).equals(Targets.name(target)))
        .findFirst()
        .map(TonightPage::way)
        .orElse("");
  }

  private static String way(GapPrice gap) {
    if (gap.briefs() == 0) {
      return PlanProof.advice(gap);
    }
    var brings =
        "The plan is expected to bring %s of the %s that are missing."
            .formatted(Words.amount(gap.expectedCredit()), Words.amount(gap.deficit()));
    var price = gap.price();
    return price == null || price <= 0
        ? brings
        : brings
            + " One more is worth %s."
                .formatted(
                    Words.money(
                        BigDecimal.valueOf(price).setScale(2, RoundingMode.HALF_EVEN),
                        gap.currency()));
  }

  private Section best() {
    var words = PlanWords.of(night);
    var named = words.plan().stream().limit(NAMED).toList();
    if (named.isEmpty()) {
      return new Section("best", "What to commission", words.sentence());
    }
    var lead =
        words.plan().size() > named.size()
            ? "The best %s of %s; the call sheet has them all."
                .formatted(Words.count(named.size()), Words.counted(words.plan().size(), "line"))
            : "The call sheet tells the same in full.";
    return new Section(
        "best",
        "What to commission",
        lead,
        List.of(new Items(true, named.stream().map(row -> item(row, words)).toList())));
  }

  private static Items.Item item(CommissionPlan row, PlanWords words) {
    var brief = words.briefs().brief(row.sceneId(), row.title());
    var cast = CallSheetPage.cast(row);
    return new Items.Item(
        brief.title(),
        (cast.isEmpty() ? "" : cast + ". ") + Words.ended(row.reason()),
        CallSheetPage.FILE + "#plan");
  }

  private Section money() {
    var words = PlanWords.of(night);
    var total = words.total();
    var lead =
        total.isEmpty()
            ? "Nothing is to be spent next: nothing is proposed."
            : "%s in all is to be spent next.".formatted(total);
    var facts = new ArrayList<>(words.money());
    facts.addAll(WorkSentences.ofCorpus(night.further().work()));
    return new Section("money", "The money", lead, List.of(Items.of(facts)));
  }

  private Section track() {
    var sentence = night.track().sentence();
    return new Section(
        "track",
        "What the forecasts were worth",
        sentence.isEmpty() ? "No forecast has been held against later sessions yet." : sentence);
  }
}
