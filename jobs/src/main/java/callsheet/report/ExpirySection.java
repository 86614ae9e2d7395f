package callsheet.report;

import callsheet.corpus.CellKind;
import callsheet.corpus.Taxonomy;
import callsheet.report.view.Block;
import callsheet.report.view.Cell;
import callsheet.report.view.Notes;
import callsheet.report.view.Section;
import callsheet.schema.LicenceExpiry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What expires: how much of the corpus and of its targets ends with consents, and when. */
record ExpirySection(List<LicenceExpiry> rows) {
  private static final String UNTOLD = "–";

  private static final Columns<LicenceExpiry> FALLS =
      new Columns<LicenceExpiry>()
          .text("Target", row -> Cells.text(Targets.name(row)))
          .text("When", row -> Cells.text(name(row.horizonDays())))
          .text("Tonight", row -> Cells.status(String.valueOf(row.status())))
          .text("Then", row -> Cells.status(String.valueOf(row.statusAfter())))
          .share("Progress tonight", "credit", row -> Cells.progress(row.progress(), UNTOLD))
          .share("Then", "credit", row -> Cells.progress(row.progressAfter(), UNTOLD));

  /** The section; empty when no consent ends. */
  static Optional<Section> of(List<LicenceExpiry> rows, Taxonomy taxonomy) {
    var section = new ExpirySection(rows);
    return section.corpus().stream().allMatch(ExpirySection::isNothing)
        ? Optional.empty()
        : Optional.of(section.section(taxonomy));
  }

  private Section section(Taxonomy taxonomy) {
    var falls = firstFalls(taxonomy);
    var blocks = new ArrayList<Block>();
    if (corpus().stream().anyMatch(ExpirySection::isSomething)) {
      blocks.add(
          horizons()
              .grid(
                  "horizons",
                  "What ends with the consents of performers. Each line holds the ones above it.",
                  corpus()));
    }
    if (!falls.isEmpty()) {
      blocks.add(
          FALLS.grid("falls", "Targets that change their status, and when they first do.", falls));
    }
    blocks.add(
        new Notes(
            List.of(
                "A dash stands where a number would tell about fewer than five performers, or about one who holds most of it. A pair of two performers ends when either consent does; here it is counted with the second.")));
    return new Section("expiry", "What expires", String.join(" ", sentences(falls)), blocks);
  }

  /** The rows of the corpus, the nearest horizon first. */
  private List<LicenceExpiry> corpus() {
    return rows.stream()
        .filter(row -> row.cellKind().equals(CellKind.TURN.label()))
        .sorted(Comparator.comparingInt(LicenceExpiry::horizonDays))
        .toList();
  }

  private List<LicenceExpiry> targets() {
    return rows.stream().filter(row -> !row.cellKind().equals(CellKind.TURN.label())).toList();
  }

  private static boolean isHidden(LicenceExpiry row) {
    return row.performersExpiring() == null;
  }

  private static boolean isNothing(LicenceExpiry row) {
    return Objects.equals(row.performersExpiring(), 0L);
  }

  private static boolean isSomething(LicenceExpiry row) {
    return !isHidden(row) && !isNothing(row);
  }

  /** Every target that would change its status, at the first horizon at which it does. */
  private List<LicenceExpiry> firstFalls(Taxonomy taxonomy) {
    var falls = new ArrayList<LicenceExpiry>();
    targets().stream()
        .filter(row -> !isHidden(row) && !Objects.equals(row.status(), row.statusAfter()))
        .sorted(
            Comparator.comparing(LicenceExpiry::horizonDays)
                .thenComparing(row -> taxonomy.indexOf(String.valueOf(row.fromEmotion())))
                .thenComparing(row -> Targets.name(row)))
        .forEach(
            row -> {
              if (falls.stream().noneMatch(fall -> Targets.name(fall).equals(Targets.name(row)))) {
                falls.add(row);
              }
            });
    return falls;
  }

  private List<String> sentences(List<LicenceExpiry> falls) {
    var sentences = new ArrayList<String>();
    var ending = ending();
    if (ending.isEmpty()) {
      sentences.add(
          "Consents have ended or end within a year, but what ends with them is not told: it would tell about a small group of performers.");
    } else {
      sentences.add("Where no consent is renewed, %s.".formatted(Words.list(ending)));
      sentences.add(falling(falls));
    }
    long hidden =
        targets().stream().filter(ExpirySection::isHidden).map(Targets::name).distinct().count();
    if (hidden > 0 && !ending.isEmpty()) {
      sentences.add(
          "Of %s something ends that is not told, because it would tell about a small group of performers."
              .formatted(Words.counted(hidden, "target")));
    }
    return sentences;
  }

  /** What ends at each horizon at which more does, in words. */
  private List<String> ending() {
    var words = new ArrayList<String>();
    Long last = 0L;
    for (var row : corpus()) {
      if (isSomething(row) && !Objects.equals(row.performersExpiring(), last)) {
        var noun = words.isEmpty() ? " of the usable turns" : "";
        words.add(share(row) + noun + when(row.horizonDays()));
        last = row.performersExpiring();
      }
    }
    return words;
  }

  private static String when(int days) {
    return days == 0 ? " may already be used no more" : " end within %d\u00a0days".formatted(days);
  }

  private static String falling(List<LicenceExpiry> falls) {
    long below = falls.stream().filter(row -> "adequate".equals(row.status())).count();
    return below == 0
        ? "No target that is adequate tonight is known to fall below."
        : "%s that %s adequate tonight would fall below."
            .formatted(Words.counted(below, "target"), below == 1 ? "is" : "are");
  }

  private Columns<LicenceExpiry> horizons() {
    return new Columns<LicenceExpiry>()
        .text("When", row -> Cells.text(name(row.horizonDays())))
        .number("Usable turns", row -> Cells.amount(row.massLost(), UNTOLD))
        .share("Of all", "", row -> Cells.percent(lostShare(row), UNTOLD))
        .number("Hours of speech", row -> Cells.amount(row.hoursLost(), UNTOLD))
        .number("Performers", row -> Cells.count(row.performersExpiring(), UNTOLD))
        .number("Targets that fall below", this::below);
  }

  private Cell below(LicenceExpiry row) {
    long below =
        targets().stream()
            .filter(target -> target.horizonDays() == row.horizonDays())
            .filter(target -> !isHidden(target) && "adequate".equals(target.status()))
            .filter(target -> !"adequate".equals(target.statusAfter()))
            .count();
    return Cells.count(row.massLost() == null ? null : Long.valueOf(below), UNTOLD);
  }

  private static String share(LicenceExpiry row) {
    var lost = lostShare(row);
    return lost == null ? UNTOLD : Words.percent(lost);
  }

  private static @Nullable Double lostShare(LicenceExpiry row) {
    var lost = row.massLost();
    return lost == null || row.mass() == 0 ? null : Double.valueOf(lost / row.mass());
  }

  private static String name(int days) {
    return days == 0 ? "ended already" : "within %d\u00a0days".formatted(days);
  }
}
