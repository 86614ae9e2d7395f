package callsheet.consent;

import static callsheet.landing.Line.annotation;
import static callsheet.landing.Line.participant;
import static callsheet.landing.Line.performer;
import static callsheet.landing.Line.scene;
import static callsheet.landing.Line.session;
import static callsheet.landing.Line.withdrawal;
import static callsheet.schema.Tables.BEGUN_ERASURES;
import static callsheet.schema.Tables.ERASURES;
import static callsheet.schema.Tables.REDACTED_FILES;
import static callsheet.schema.Tables.TURNS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callsheet.corpus.TestTaxonomy;
import callsheet.error.CallsheetException;
import callsheet.ingest.IngestConfig;
import callsheet.ingest.IngestJob;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.lake.TestLake;
import callsheet.landing.LandingFolder;
import callsheet.landing.Line;
import callsheet.landing.Redaction;
import callsheet.schema.BegunErasure;
import callsheet.schema.Erasure;
import callsheet.schema.Removal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the step does on a lake of two nights: a performer's session, then the withdrawal. */
class EraseJobTest {
  private static final String GONE = "P-0042";
  private static final String STAYS = "P-0107";
  private static final String WORDS = "You actually got the flat?";
  private static final Instant NOW = Instant.parse("2026-11-28T03:00:00Z");

  /** The withdrawal is of 20 November, and 7 days later it is due. */
  private static final LocalDate DUE = LocalDate.of(2026, 11, 27);

  /** The two nights, run once; every test has a copy. */
  @TempDir static Path made;

  @TempDir Path folder;
  private Path root;
  private Path reports;
  private Lake lake;
  private LandingFolder landing;

  @BeforeAll
  static void runTwoNights() throws IOException {
    var landing =
        new LandingFolder(made.resolve("landing"))
            .file("performers/a.jsonl", performer(GONE), performer(STAYS))
            .file("scenes/a.jsonl", scene("SC-1"))
            .file(
                "sessions/a.jsonl.gz",
                session("S-1", turn(0, GONE, WORDS), turn(1, STAYS, "Yes, at last I have it."))
                    .with("participants", List.of(participant(GONE), participant(STAYS))));
    ingest(TestLake.in(made), landing, DUE.minusDays(7));
    landing.file("withdrawals/a.jsonl", withdrawal(GONE).with("reason", "moved away"));
    ingest(TestLake.in(made), landing, DUE.minusDays(6));
    var reports = Files.createDirectories(made.resolve("reports/2026-11-20")).getParent();
    Files.writeString(reports.resolve("2026-11-20/index.html"), "<p>By " + GONE + "</p>");
    Files.writeString(reports.resolve("index.html"), "<p>2026-11-21</p>");
    var cells = Files.createDirectories(reports.resolve("2026-11-19/cells"));
    Files.writeString(cells.getParent().resolve("index.html"), "<p>Nobody is named.</p>");
    Files.writeString(cells.resolve("self-01.html"), "<p>" + WORDS + "</p>");
    Files.writeString(cells.resolve("self-02.html"), "<p>Yes, at last I have it.</p>");
  }

  @BeforeEach
  void copyThem() throws IOException {
    TestLake.copy(made, folder);
    root = folder.resolve("landing");
    reports = folder.resolve("reports");
    lake = TestLake.in(folder);
    landing = new LandingFolder(root);
  }

  @Test
  void whoeverIsDueIsInNoFileAndHasACertificate() throws IOException {
    assertThat(TracesLeft.in(folder, List.of(GONE, WORDS))).isNotEmpty();
    erase(DUE, true);

    assertThat(TracesLeft.in(folder, List.of(GONE, WORDS))).isEmpty();
    assertThat(TracesLeft.in(folder, List.of(STAYS, "Yes, at last I have it."))).isNotEmpty();
    assertThat(reports.resolve("2026-11-20")).doesNotExist();
    assertThat(reports.resolve("index.html")).exists();
    assertThat(reports.resolve("2026-11-19/index.html")).hasContent("<p>Nobody is named.</p>");
    assertThat(reports.resolve("2026-11-19/cells/self-01.html"))
        .content()
        .contains("somebody who has withdrawn");
    assertThat(reports.resolve("2026-11-19/cells/self-02.html"))
        .hasContent("<p>Yes, at last I have it.</p>");
    assertThat(lake.read(TURNS).where("tombstone = 'withdrawn'").count()).isEqualTo(1);
    var certificate = onlyCertificate();
    assertThat(certificate.performerDigest()).isEqualTo(Redaction.digest(GONE));
    assertThat(certificate.reason()).isEqualTo("moved away");
    assertThat(certificate.erasedAt()).isEqualTo(NOW);
    assertThat(certificate.isIdKnown()).isTrue();
    assertThat(certificate.searchedLines()).isEqualTo(1);
    assertThat(certificate.notSearched()).isEmpty();
    assertThat(certificate.removed())
        .contains(new Removal("landing/sessions", "lines", 1), new Removal("reports", "nights", 1))
        .anyMatch(removal -> removal.place().equals("core.turns") && removal.count() > 0);
    assertThat(lake.rows(REDACTED_FILES)).hasSize(3);
  }

  @Test
  void nothingHappensBeforeItIsDueNorASecondTime() {
    erase(DUE.minusDays(1), true);
    assertThat(lake.rows(ERASURES)).isEmpty();

    erase(DUE, true);
    var versions = List.of(lake.version(ERASURES), lake.version(REDACTED_FILES));
    erase(DUE.plusDays(1), true);
    assertThat(List.of(lake.version(ERASURES), lake.version(REDACTED_FILES))).isEqualTo(versions);
    assertThat(onlyCertificate().asOf()).isEqualTo(DUE);
  }

  @Test
  void anErasureThatWasCutOffBeforeItsCertificateIsCertifiedInFull() {
    long before = lake.version(ERASURES);
    erase(DUE, true);
    var certificate = onlyCertificate();
    lake.restore(ERASURES, Math.max(before, 0)); // As the next night finds and leaves it.
    assertThat(lake.rows(ERASURES)).isEmpty();

    erase(DUE.plusDays(1), true);

    assertThat(onlyCertificate())
        .usingRecursiveComparison()
        .ignoringFields("asOf", "searchedFiles", "searchedBytes")
        .isEqualTo(certificate);
    assertThat(lake.rows(BEGUN_ERASURES)).hasSize(2).allMatch(BegunErasure::isProven);
    assertThat(lake.rows(BEGUN_ERASURES).toString()).doesNotContain(GONE).doesNotContain(WORDS);
  }

  @Test
  void aLandingThatIsSparedIsToldAndMayBeRewrittenLater() throws IOException {
    erase(DUE, false);
    assertThat(TracesLeft.in(folder.resolve("lake"), List.of(GONE, WORDS))).isEmpty();
    assertThat(TracesLeft.in(root, List.of(GONE, WORDS))).isNotEmpty();
    assertThat(onlyCertificate().isLandingRewritten()).isFalse();
    assertThat(onlyCertificate().notSearched().toString()).contains("the landing directory");

    erase(DUE.plusDays(1), true);
    assertThat(TracesLeft.in(folder, List.of(GONE, WORDS))).isEmpty();
    assertThat(onlyCertificate().isLandingRewritten()).isTrue();
  }

  @Test
  void whereAnythingIsLeftThereIsNoCertificateAndTheLandingStays() throws IOException {
    var note = Files.writeString(root.resolve("notes on a session.txt"), "Call " + GONE + "!");

    assertThatThrownBy(() -> erase(DUE, true))
        .isInstanceOf(CallsheetException.class)
        .hasMessageContaining(
            "Cannot vouch for the erasure of 1 performer: ids of theirs are left at 1 places")
        .hasMessageContaining("notes on a session.txt")
        .hasMessageNotContaining(GONE);
    assertThat(lake.rows(ERASURES)).isEmpty();
    assertThat(root.resolve("performers/a.jsonl")).content().contains(GONE);

    assertThat(reports.resolve("2026-11-20")).doesNotExist();

    Files.delete(note);
    erase(DUE, true);
    assertThat(TracesLeft.in(folder, List.of(GONE, WORDS))).isEmpty();
    assertThat(onlyCertificate().searchedLines()).isEqualTo(1);
    assertThat(onlyCertificate().removed())
        .as("by both")
        .contains(new Removal("landing/sessions", "lines", 1), new Removal("reports", "nights", 1))
        .anyMatch(removal -> removal.place().equals("core.turns") && removal.count() > 0);
  }

  @Test
  void aLineThatAPartnerSaysTooIsNotSearchedFor() {
    var both = List.of(participant(GONE), participant(STAYS));
    landing.file(
        "sessions/b.jsonl",
        session("S-2", turn(0, GONE, "See you tomorrow."), turn(1, STAYS, "Oh. See you tomorrow."))
            .with("participants", both));
    ingest(lake, landing, DUE.minusDays(1));
    erase(DUE, true);

    assertThat(onlyCertificate().searchedLines()).isEqualTo(1);
    assertThat(onlyCertificate().commonLines()).isEqualTo(1);
  }

  private Erasure onlyCertificate() {
    assertThat(lake.rows(ERASURES)).hasSize(1);
    return lake.rows(ERASURES).get(0);
  }

  private static Line turn(int ordinal, String performer, String text) {
    return Line.turn(ordinal, performer, annotation("R-1", "joy")).with("text", text);
  }

  private static void ingest(Lake lake, LandingFolder landing, LocalDate asOf) {
    var config = new IngestConfig(landing.location(), 1 << 20, false);
    new IngestJob(config, TestTaxonomy.of("neutral", "joy")).run(lake, night(asOf));
  }

  private void erase(LocalDate asOf, boolean isLandingRewritten) {
    var config = new EraseConfig(landing.location(), reports.toString(), 7, isLandingRewritten);
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    new EraseJob(config, EraseRequest.NIGHTLY, clock).run(lake, night(asOf));
  }

  private static Run night(LocalDate asOf) {
    return new Run(asOf, "run-" + asOf, 42);
  }
}
