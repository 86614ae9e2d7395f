package callsheet.report;

import callsheet.corpus.Taxonomy;
import callsheet.report.view.Block;
import callsheet.report.view.Cell;
import callsheet.report.view.Chart;
import callsheet.report.view.Section;
import callsheet.schema.AnnotatorQuality;
import callsheet.schema.LabelAgreement;
import callsheet.schema.RepeatedLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far labels and recordings can be trusted. */
record QualityPage(NightFacts night, Taxonomy taxonomy) {
  private static final String UNTOLD = "–";

  static SitePage of(NightFacts night, Taxonomy taxonomy) {
    var page = new QualityPage(night, taxonomy);
    return SitePage.of(
        "quality.html",
        "Quality",
        "",
        List.of(page.agreement(), page.annotators(), HealthSection.of(night), page.repeated()));
  }

  private List<LabelAgreement> all() {
    return night.further().quality().agreement();
  }

  private Section agreement() {
    var emotions = emotions();
    var blocks = new ArrayList<Block>();
    if (emotions.size() > 1) {
      blocks.add(chart(emotions.get(0), emotions.get(emotions.size() - 1)));
    }
    if (!emotions.isEmpty()) {
      blocks.add(EMOTIONS.grid("agreement-table", "Agreement on each emotion.", emotions));
    }
    var scopes =
        all().stream()
            .filter(row -> row.emotion() == null)
            .sorted(
                Comparator.comparing((LabelAgreement row) -> !row.scopeKind().equals("corpus"))
                    .thenComparing(LabelAgreement::scope))
            .toList();
    if (!scopes.isEmpty()) {
      blocks.add(SCOPES.grid("alpha-table", "Agreement of all labels, by language.", scopes));
    }
    return new Section("agreement", "Do raters agree?", agreementSentence(), blocks);
  }

  private List<LabelAgreement> emotions() {
    return all().stream()
        .filter(row -> row.scopeKind().equals("corpus") && row.emotion() != null)
        .filter(row -> row.agreement() != null)
        .sorted(
            Comparator.comparing(QualityPage::agreed)
                .thenComparing(row -> taxonomy.indexOf(String.valueOf(row.emotion()))))
        .toList();
  }

  private static Chart chart(LabelAgreement first, LabelAgreement last) {
    return new Chart(
        "agreement-chart",
        "ranges",
        "How often raters of the same turn agree on an emotion, the least first: from %s on %s to %s on %s; thin lines are 95 %% ranges."
            .formatted(
                Words.percent(agreed(first)),
                first.emotion(),
                Words.percent(agreed(last)),
                last.emotion()),
        "agreement-table",
        List.of(1),
        "%");
  }

  private String agreementSentence() {
    return all().stream()
        .filter(row -> row.scopeKind().equals("corpus") && row.emotion() == null)
        .filter(row -> row.agreement() != null && row.krippendorffAlpha() != null)
        .findFirst()
        .map(
            row ->
                "Two raters of the same turn agree on %s of their labels; Krippendorff’s alpha, agreement beyond chance, is %s%s."
                    .formatted(
                        Words.percent(agreed(row)),
                        Words.decimal(Objects.requireNonNull(row.krippendorffAlpha()), "0.00"),
                        alphaRange(row)))
        .orElse("Nothing can be told yet of whether raters agree: too few turns have two.");
  }

  private static String alphaRange(LabelAgreement row) {
    var lower = row.krippendorffAlphaLower();
    var upper = row.krippendorffAlphaUpper();
    return lower == null || upper == null
        ? ""
        : " (%s to %s)".formatted(Words.decimal(lower, "0.00"), Words.decimal(upper, "0.00"));
  }

  private static double agreed(LabelAgreement row) {
    var agreement = row.agreement();
    return agreement == null ? 0 : agreement;
  }

  private static final Columns<LabelAgreement> EMOTIONS =
      new Columns<LabelAgreement>()
          .text("Emotion", row -> Cells.text(String.valueOf(row.emotion())))
          .share("Agreement", "agreement", QualityPage::share)
          .number("Labels", row -> Cells.amount(row.labelCount(), UNTOLD))
          .number("Sessions", row -> Cells.count(row.sessions()));

  private static final Columns<LabelAgreement> SCOPES =
      new Columns<LabelAgreement>()
          .text(
              "Scope",
              row -> Cells.text(row.scopeKind().equals("corpus") ? "The corpus" : row.scope()))
          .share("Agreement", "agreement", QualityPage::share)
          .number("Alpha", "alpha", QualityPage::alpha)
          .number("Labels", row -> Cells.amount(row.labelCount(), UNTOLD))
          .number("Sessions", row -> Cells.count(row.sessions()));

  private static Cell share(LabelAgreement row) {
    return row.agreement() == null
        ? Cell.of(UNTOLD, "")
        : Cells.percent(row.agreement(), row.agreementLower(), row.agreementUpper(), "no range");
  }

  private static Cell alpha(LabelAgreement row) {
    var lower = row.krippendorffAlphaLower();
    var upper = row.krippendorffAlphaUpper();
    var cell = Cells.decimal(row.krippendorffAlpha(), "0.00", UNTOLD);
    return lower == null || upper == null
        ? cell
        : cell.within(Cells.plain(lower), Cells.plain(upper))
            .noting(
                "%s to %s".formatted(Words.decimal(lower, "0.00"), Words.decimal(upper, "0.00")));
  }

  private Section annotators() {
    var rows =
        night.further().quality().annotators().stream()
            .sorted(
                Comparator.comparing((AnnotatorQuality row) -> !isWorth(row))
                    .thenComparing(
                        AnnotatorQuality::leaveOneOut, Comparator.nullsLast(Double::compare))
                    .thenComparing(AnnotatorQuality::annotatorId))
            .toList();
    long worth = rows.stream().filter(QualityPage::isWorth).count();
    var lead =
        rows.isEmpty()
            ? "No rater has been judged yet."
            : "%s; %s."
                .formatted(
                    Words.counted(rows.size(), "rater"),
                    worth == 0
                        ? "none of them is unreliable or drifting"
                        : "%s of them %s worth a talk: unreliable or drifting"
                            .formatted(Words.count(worth), worth == 1 ? "is" : "are"));
    List<Block> blocks =
        rows.isEmpty()
            ? List.of()
            : List.of(ANNOTATORS.grid("raters", "Raters, those worth a talk first.", rows));
    return new Section("annotators", "The raters", lead, blocks);
  }

  private static boolean isWorth(AnnotatorQuality row) {
    return row.verdict().startsWith("unreliable") || Objects.equals(row.isDrifting(), true);
  }

  private static final Columns<AnnotatorQuality> ANNOTATORS =
      new Columns<AnnotatorQuality>()
          .text("Rater", row -> Cells.text(row.annotatorId()))
          .number("Labels", row -> Cells.amount(row.labelCount(), UNTOLD))
          .share(
              "Others would say so",
              "rater",
              row ->
                  row.leaveOneOut() == null
                      ? Cell.of(UNTOLD, "")
                      : Cells.percent(
                          row.leaveOneOut(),
                          row.leaveOneOutLower(),
                          row.leaveOneOutUpper(),
                          "no range"))
          .number("Attention", "attention", row -> Cells.decimal(row.attention(), "0.00", UNTOLD))
          .text("Drifting", row -> Cells.text(told(row.isDrifting())))
          .text("Verdict", row -> Cells.text(row.verdict()));

  private static String told(@Nullable Boolean is) {
    return is == null ? UNTOLD : is ? "yes" : "no";
  }

  private Section repeated() {
    var quality = night.further().quality();
    var rows = quality.repeated();
    var lead =
        quality.repeats() == 0
            ? "No line and no session repeats another."
            : "%s another line or session: improvised scenes should not.%s"
                .formatted(
                    quality.repeats() == 1
                        ? "1\u00a0line or session repeats"
                        : Words.count(quality.repeats()) + "\u00a0lines and sessions repeat",
                    quality.repeats() > rows.size()
                        ? " The %s most alike are listed.".formatted(Words.count(rows.size()))
                        : "");
    List<Block> blocks =
        rows.isEmpty()
            ? List.of()
            : List.of(
                REPEATED.grid("repeated-table", "What repeats what, the most alike first.", rows));
    return new Section("repeated", "Repeated lines", lead, blocks);
  }

  private static final Columns<RepeatedLine> REPEATED =
      new Columns<RepeatedLine>()
          .text("What", row -> Cells.text(row.unit()))
          .text("In session", row -> Cells.text(place(row.sessionId(), row.turn())))
          .text("Was in session", row -> Cells.text(place(row.otherSessionId(), row.otherTurn())))
          .share("Likeness", "similarity", row -> Cells.percent(row.similarity(), UNTOLD));

  private static String place(String session, @Nullable Integer turn) {
    return turn == null ? session : session + ", turn " + turn;
  }
}
