package callsheet.report;

import callsheet.corpus.Taxonomy;
import callsheet.report.view.Bar;
import callsheet.report.view.EmotionTable;
import callsheet.schema.EmotionDistribution;
import callsheet.schema.PerformerDiversity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What we have: how much of each emotion, how sure that is, and who stands behind it. */
record EmotionSection(Snapshot night, List<EmotionDistribution> emotions, double scale) {

  static EmotionTable of(Snapshot night, Taxonomy taxonomy) {
    var sorted =
        night.corpus().stream()
            .sorted(
                Comparator.comparingDouble(EmotionDistribution::turnMass)
                    .reversed()
                    .thenComparing(row -> taxonomy.indexOf(row.emotion())))
            .toList();
    double longest = sorted.stream().mapToDouble(EmotionSection::reach).max().orElse(0);
    return new EmotionSection(night, sorted, roundScale(longest)).table();
  }

  private EmotionTable table() {
    return new EmotionTable(
        sentence(),
        notes(),
        Words.decimal(100 * scale, "0") + "\u00a0%",
        emotions.stream().map(this::line).toList());
  }

  private String sentence() {
    var recorded = emotions.stream().filter(row -> row.turnMass() > 0).toList();
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
                    share(most),
                    least.emotion(),
                    share(least),
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
        "The bar is what is there. The thin line is the 95 % range of the share that recording on in the same way would settle at.");
    if (emotions.stream().anyMatch(row -> row.shareLower() == null)) {
      notes.add(
          "Where no range is given, there is too little to judge by: fewer than 5 performers, fewer than 20 turns, or all of it from one performer or one session.");
    }
    return List.copyOf(notes);
  }

  private EmotionTable.Line line(EmotionDistribution row) {
    var behind = night.behind(row.emotion());
    double effective = behind.map(PerformerDiversity::hillQ2).orElse(Double.NaN);
    return new EmotionTable.Line(
        row.emotion(),
        bar(row),
        share(row),
        interval(row),
        Words.amount(row.turnMass()),
        Words.performers(row.performers()),
        Double.isNaN(effective) ? Words.UNKNOWN : Words.effective(effective, row.performers()),
        Words.count(row.sessions()),
        dwell(row.emotion()));
  }

  private Bar bar(EmotionDistribution row) {
    var share = row.share();
    var lower = row.shareLower();
    var upper = row.shareUpper();
    return new Bar(
        Words.length(share == null ? 0 : share / scale),
        lower == null || upper == null
            ? List.of()
            : List.of(new Bar.Whisker(Words.length(lower / scale), Words.length(upper / scale))));
  }

  private String dwell(String emotion) {
    return night
        .dwellIn(emotion)
        .map(row -> row.medianTurns())
        .map(turns -> Words.amount(turns) + "\u00a0" + (turns == 1 ? "turn" : "turns"))
        .orElse(Words.UNKNOWN);
  }

  private static String share(EmotionDistribution row) {
    var share = row.share();
    return share == null ? Words.UNKNOWN : Words.percent(share);
  }

  private static String interval(EmotionDistribution row) {
    var lower = row.shareLower();
    var upper = row.shareUpper();
    return lower == null || upper == null
        ? "too little to judge"
        : Words.percent(lower) + " to " + Words.percent(upper);
  }

  /** How far to the right a row is drawn. */
  private static double reach(EmotionDistribution row) {
    var share = row.share();
    var upper = row.shareUpper();
    return Math.max(share == null ? 0 : share, upper == null ? 0 : upper);
  }

  /** The next multiple of a twentieth, so that the axis ends on a round number. */
  private static double roundScale(double longest) {
    return Math.min(1, Math.max(0.05, Math.ceil(longest * 20 - 1e-9) / 20));
  }
}
