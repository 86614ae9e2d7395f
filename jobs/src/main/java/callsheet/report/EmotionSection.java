package callsheet.report;

import callsheet.corpus.Taxonomy;
import callsheet.report.view.Block;
import callsheet.report.view.Cell;
import callsheet.report.view.Chart;
import callsheet.report.view.Notes;
import callsheet.report.view.Section;
import callsheet.schema.EmotionDistribution;
import callsheet.schema.PerformerDiversity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What we have: how much of each emotion, how sure that is, and who stands behind it. */
record EmotionSection(Snapshot night, Taxonomy taxonomy, List<EmotionDistribution> emotions) {

  static Section of(Snapshot night, Taxonomy taxonomy) {
    var sorted =
        night.corpus().stream()
            .sorted(
                Comparator.comparingDouble(EmotionDistribution::turnMass)
                    .reversed()
                    .thenComparing(row -> taxonomy.indexOf(row.emotion())))
            .toList();
    return new EmotionSection(night, taxonomy, sorted).section();
  }

  private Section section() {
    var blocks = new ArrayList<Block>();
    if (recorded().size() > 1) {
      blocks.add(new Chart("shares", "ranges", chartSentence(), "emotions-table", List.of(1), "%"));
    }
    blocks.add(
        columns().grid("emotions-table", "Emotions by their share of the usable turns.", emotions));
    blocks.add(new Notes(notes()));
    return new Section("emotions", "What we have", sentence(), blocks);
  }

  private Columns<EmotionDistribution> columns() {
    return new Columns<EmotionDistribution>()
        .text("Emotion", this::name)
        .share("Share", "interval", EmotionSection::share)
        .number("Turns", "soft", row -> Cells.amount(row.turnMass(), Words.UNKNOWN))
        .number("Performers", row -> Cells.performers(row.performers()))
        .number("Effectively", "effective", this::effective)
        .number("Sessions", row -> Cells.count(row.sessions()))
        .number("Stays for", "dwell", this::dwell);
  }

  private Cell name(EmotionDistribution row) {
    int place = taxonomy.indexOf(row.emotion());
    var cell = Cells.text(row.emotion());
    return place < 0 ? cell : cell.leadingTo(CellPages.address(CellPages.EMOTION, place));
  }

  private List<EmotionDistribution> recorded() {
    return emotions.stream().filter(row -> row.turnMass() > 0).toList();
  }

  private String chartSentence() {
    long judged = emotions.stream().filter(row -> row.shareLower() != null).count();
    return "The share of each emotion in the usable turns, the largest first; a thin line is the 95 %% range, which %s of %s have."
        .formatted(Words.count(judged), Words.counted(emotions.size(), "emotion"));
  }

  private String sentence() {
    var recorded = recorded();
    if (recorded.isEmpty()) {
      return "No turn has a usable label yet, so there is nothing to measure.";
    }
    var most = recorded.get(0);
    var least = recorded.get(recorded.size() - 1);
    var text =
        recorded.size() == 1
            ? "Every usable turn is %s.".formatted(most.emotion())
            : "The most frequent emotion is %s, with %s of the usable turns; the rarest that was recorded is %s, with %s (%s turns)."
                .formatted(
                    most.emotion(),
                    share(most).text(),
                    least.emotion(),
                    share(least).text(),
                    Words.amount(least.turnMass()));
    var never =
        emotions.stream()
            .filter(row -> row.turnMass() <= 0)
            .map(EmotionDistribution::emotion)
            .toList();
    return never.isEmpty() ? text : text + " Never recorded so far: " + Words.list(never) + ".";
  }

  private List<String> notes() {
    var notes = new ArrayList<String>();
    long unlabelled = night.unlabelledTurns();
    long uncertain = night.lowConfidenceTurns();
    if (night.usableTurns() + unlabelled + uncertain == 0) {
      return List.of();
    }
    notes.add(
        unlabelled + uncertain == 0
            ? "Every turn has a usable label: the shares leave nothing out."
            : "Not in the shares: %s without any label and %s whose raters were too divided."
                .formatted(Words.counted(unlabelled, "turn"), Words.counted(uncertain, "turn")));
    notes.add(
        "The share is what is there. Below it stands the 95 % range of the share that recording on in the same way would settle at.");
    if (emotions.stream().anyMatch(row -> row.shareLower() == null)) {
      notes.add(
          "Where no range is given, there is too little to judge by: fewer than 5 performers, fewer than 20 turns, or all of it from one performer or one session.");
    }
    notes.add(
        "“Effectively” is the number of equally busy performers that would be as varied. “Stays for” is the median number of turns before the emotion changes.");
    return List.copyOf(notes);
  }

  private static Cell share(EmotionDistribution row) {
    return Cells.percent(row.share(), row.shareLower(), row.shareUpper(), "too little to judge");
  }

  private Cell effective(EmotionDistribution row) {
    return night
        .behind(row.emotion())
        .map(PerformerDiversity::hillQ2)
        .map(effective -> Cells.effective(effective, row.performers()))
        .orElse(Cell.of(Words.UNKNOWN, ""));
  }

  private Cell dwell(EmotionDistribution row) {
    return night
        .dwellIn(row.emotion())
        .map(dwell -> dwell.medianTurns())
        .map(turns -> Cell.of(Words.turns(turns), Cells.plain(turns)))
        .orElse(Cell.of(Words.UNKNOWN, ""));
  }
}
