package callsheet.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every format shares: which files, where to, and never twice. */
class ImporterTest {
  private static final String ROWS =
      """
      Utterance,Speaker,Emotion,Dialogue_ID,Utterance_ID,Season,Episode,StartTime,EndTime
      Hello.,Ada,joy,0,0,1,1,"0:00:01,000","0:00:02,000"
      Hello.,Bo,joy,0,1,1,1,"0:00:02,000","0:00:03,000"
      """;

  @TempDir Path folder;
  private final Importer meld = Importers.named("meld");
  private Path landing = Path.of("");

  @BeforeEach
  void layOutTheFolder() {
    landing = folder.resolve("landing");
  }

  @Test
  void anUnknownFormatIsAUsageErrorThatNamesTheKnownOnes() {
    assertThatThrownBy(() -> Importers.named("melt"))
        .isInstanceOfSatisfying(
            CallsheetException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessage("Invalid format: melt (must be one of meld, topical-chat)");
  }

  @Test
  void everyFormatHasItsOwnNameAndOneSentence() {
    assertThat(Importers.all()).extracting(Importer::format).doesNotHaveDuplicates();
    assertThat(Importers.all()).allMatch(importer -> importer.description().endsWith("."));
  }

  @Test
  void aMissingSourceIsAUsageError() {
    assertThatThrownBy(() -> meld.importFrom(folder.resolve("nowhere"), landing))
        .isInstanceOfSatisfying(
            CallsheetException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessageContainingAll("Cannot import ", "nowhere: there is no such file");
  }

  @Test
  void aFolderIsImportedFileByFileWithIdsOfTheirOwn() throws IOException {
    source("train_sent_emo.csv");
    source("dev_sent_emo.csv");
    Files.writeString(folder.resolve("README.md"), "Read me.");
    Files.writeString(folder.resolve("others.csv"), "a,b\n1,2\n");

    ImportSummary summary = meld.importFrom(folder, landing);

    assertThat(summary.files()).isEqualTo(2);
    assertThat(landed().objects("sessions").toString())
        .contains("meld-dev-0000", "meld-train-0000");
    assertThat(landed().files("sessions"))
        .extracting(SourceFiles::name)
        .containsExactly("meld-dev_sent_emo.jsonl.gz", "meld-train_sent_emo.jsonl.gz");
    landed().obeyTheLandingFormat();
  }

  @Test
  void aFolderWithoutAFileOfTheFormatIsAUsageError() {
    assertThatThrownBy(() -> meld.importFrom(folder, landing))
        .isInstanceOf(CallsheetException.class)
        .hasMessageContaining("the folder has no meld file");
  }

  @Test
  void importingTwiceIsRefusedAndChangesNothing() throws IOException {
    Path source = source("train_sent_emo.csv");
    meld.importFrom(source, landing);
    Path file = landed().files("sessions").get(0);
    byte[] before = Files.readAllBytes(file);
    source("dev_sent_emo.csv");

    assertThatThrownBy(() -> meld.importFrom(folder, landing))
        .isInstanceOfSatisfying(
            CallsheetException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessageContaining("train_sent_emo.csv: it has been imported before");
    assertThat(landed().files("sessions")).containsExactly(file);
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void equalSourcesGiveEqualBytes() throws IOException {
    Path source = source("train_sent_emo.csv");
    meld.importFrom(source, landing);
    meld.importFrom(source, folder.resolve("again"));

    for (String feed : new String[] {"performers", "scenes", "sessions"}) {
      Path again = new LandedFiles(folder.resolve("again")).files(feed).get(0);
      assertThat(landed().files(feed).get(0)).hasSameBinaryContentAs(again);
    }
  }

  @Test
  void anImportInterruptedWhilePublishingCanBeRunAgain() throws IOException {
    Path source = source("train_sent_emo.csv");
    meld.importFrom(source, landing);
    Files.delete(landed().files("sessions").get(0));

    meld.importFrom(source, landing);

    landed().obeyTheLandingFormat();
    assertThat(landed().files("performers")).hasSize(1);
  }

  @Test
  void aForeignFileInTheWayIsNeverReplaced() throws IOException {
    Path scenes = Files.createDirectories(landing.resolve("scenes"));
    Files.writeString(scenes.resolve("meld-train_sent_emo.jsonl.gz"), "foreign");
    Path source = source("train_sent_emo.csv");

    assertThatThrownBy(() -> meld.importFrom(source, landing))
        .isInstanceOf(CallsheetException.class)
        .hasMessageContaining("it exists with other content");
    assertThat(landed().files("sessions")).isEmpty();
    assertThat(scenes.resolve("meld-train_sent_emo.jsonl.gz")).hasContent("foreign");
  }

  @Test
  void bytesThatAreNotUtf8AreRefusedAndNotPassedOverInAFolder() throws IOException {
    String accented = ROWS + "Adi\u00f3s.,Bo,joy,0,2,1,1,\"0:00:02,000\",\"0:00:03,000\"\n";
    Path source = folder.resolve("train_sent_emo.csv");
    Files.write(source, accented.getBytes(StandardCharsets.ISO_8859_1));

    for (Path named : new Path[] {source, folder}) {
      assertThatThrownBy(() -> meld.importFrom(named, landing))
          .isInstanceOf(CallsheetException.class)
          .hasMessageContaining("train_sent_emo.csv: expected UTF-8 text");
    }
    assertThat(landing).doesNotExist();
  }

  @Test
  void theSummaryIsOneReadableParagraph() throws IOException {
    Path source = source("train_sent_emo.csv");
    Files.writeString(source, ROWS + "Oh.,Bo,joy,x,2,1,1,\"0:00:02,000\",\"0:00:03,000\"\n");

    assertThat(meld.importFrom(source, landing).text())
        .isEqualTo(
            "Imported 1 file: 1 session, 2 turns, 2 annotations, 0 felt emotions. Skipped rows:"
                + " Dialogue_ID is not a whole number (1: train_sent_emo.csv line 4).");
  }

  private Path source(String name) throws IOException {
    return Files.writeString(folder.resolve(name), ROWS);
  }

  private LandedFiles landed() {
    return new LandedFiles(landing);
  }
}
