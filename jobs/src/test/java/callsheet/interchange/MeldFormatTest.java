package callsheet.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callsheet.error.CallsheetException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MELD's quirks, on invented lines. */
class MeldFormatTest {
  private static final String HEADER =
      "Sr No.,Utterance,Speaker,Emotion,Sentiment,Dialogue_ID,Utterance_ID,Season,Episode,"
          + "StartTime,EndTime";

  @TempDir Path folder;

  @Test
  void anImportedDialogueKeepsTheSpokenOrder() {
    LandedFiles landed =
        imported(
            row("Who took it?", "Ada", "anger", 7, 0, "0:01:02,000", "0:01:03,500"),
            row("Not me.", "Bo", "fear", 7, 1, "0:01:03,500", "0:01:04,000"),
            row("Nor me.", "Ada", "joy", 7, 2, "0:01:03,900", "0:01:04,900"));

    JsonNode session = landed.session("meld-train-0007");

    assertThat(session.path("turns").findValuesAsText("text"))
        .containsExactly("Who took it?", "Not me.", "Nor me.");
    assertThat(session.path("participants").findValuesAsText("performer_id"))
        .containsExactly("meld-ada", "meld-bo");
    landed.obeyTheLandingFormat();
  }

  @Test
  void aTurnIsWrittenAsTheLandingFormatSaysIt() {
    LandedFiles landed =
        imported(row("Who took it?", "Ada", "anger", 7, 3, "0:01:02,000", "0:01:03,500"));

    assertThat(landed.objects("sessions").get(0).toString())
        .isEqualTo(
            """
            {"session_id":"meld-train-0007","scene_id":"meld-s02e05",\
            "recorded_at":"2018-10-05T00:00:00Z","language":"en-US","vendor":"meld",\
            "segmentation":"subtitle","duration_ms":1500,\
            "participants":[{"performer_id":"meld-ada"}],\
            "turns":[{"turn":3,"performer_id":"meld-ada","start_ms":0,"end_ms":1500,\
            "text":"Who took it?",\
            "annotations":[{"annotator_id":"meld-consensus","emotions":["anger"]}]}]}""");
    assertThat(landed.objects("scenes").get(0).toString())
        .isEqualTo(
            """
            {"scene_id":"meld-s02e05","title":"Season 2, episode 5",\
            "updated_at":"2018-10-05T00:00:00Z","language":"en-US"}""");
    assertThat(landed.objects("performers").get(0).toString())
        .isEqualTo("{\"performer_id\":\"meld-ada\",\"updated_at\":\"2018-10-05T00:00:00Z\"}");
  }

  @Test
  void ordinalsKeepTheGapsOfTheSource() {
    LandedFiles landed =
        imported(
            row("One.", "Ada", "joy", 1, 2, "0:00:01,000", "0:00:02,000"),
            row("Two.", "Bo", "joy", 1, 5, "0:00:03,000", "0:00:04,000"));

    assertThat(landed.turns())
        .extracting(turn -> turn.path("turn").intValue())
        .containsExactly(2, 5);
  }

  @Test
  void rowsOfADialogueNeedNotStandTogetherOrInOrder() {
    LandedFiles landed =
        imported(
            row("Second.", "Bo", "joy", 1, 1, "0:00:03,000", "0:00:04,000"),
            row("Elsewhere.", "Cy", "joy", 2, 0, "0:00:01,000", "0:00:02,000"),
            row("First.", "Ada", "joy", 1, 0, "0:00:01,000", "0:00:02,000"));

    assertThat(landed.session("meld-train-0001").path("turns").findValuesAsText("text"))
        .containsExactly("First.", "Second.");
    landed.obeyTheLandingFormat();
  }

  @Test
  void timesThatRunBackwardsAreLeftOutOfTheirWholeSession() {
    ImportSummary summary =
        summaryOf(
            row("One.", "Ada", "joy", 1, 0, "0:00:05,000", "0:00:06,000"),
            row("Two.", "Bo", "joy", 1, 1, "0:00:04,999", "0:00:07,000"),
            row("Far.", "Ada", "joy", 2, 0, "0:00:01,000", "0:00:02,000"));

    LandedFiles landed = landed();
    assertThat(landed.session("meld-train-0001").findValues("start_ms")).isEmpty();
    assertThat(landed.session("meld-train-0001").has("duration_ms")).isFalse();
    assertThat(landed.session("meld-train-0002").findValues("start_ms")).hasSize(1);
    assertThat(summary.remarks())
        .containsEntry(
            "sessions without times, because start times run backwards",
            new Occurrences(1, List.of("meld-train-0001")));
    landed.obeyTheLandingFormat();
  }

  @Test
  void anUnreadableTimeLeavesTheSessionWithoutTimes() {
    ImportSummary summary =
        summaryOf(
            row("One.", "Ada", "joy", 1, 0, "0:00:05,000", "0:00:06,000"),
            row("Two.", "Bo", "joy", 1, 1, "soon", "0:00:07,000"));

    assertThat(landed().turns()).hasSize(2).noneMatch(turn -> turn.has("start_ms"));
    assertThat(summary.remarks())
        .containsOnlyKeys("sessions without times, because a time is unreadable");
  }

  @Test
  void aTurnOfZeroLengthKeepsItsTimes() {
    LandedFiles landed = imported(row("Hm.", "Ada", "joy", 1, 0, "0:00:05,000", "0:00:05,000"));

    assertThat(landed.turns().get(0).path("end_ms").longValue()).isZero();
    landed.obeyTheLandingFormat();
  }

  @Test
  void anEndBeforeItsStartIsLeftToTheValidation() {
    LandedFiles landed = imported(row("Hm.", "Ada", "joy", 1, 0, "0:00:05,000", "0:00:04,000"));

    assertThat(landed.turns().get(0).path("end_ms").longValue()).isEqualTo(-1000);
  }

  @Test
  void speakersAreDistinctWhenTheirNamesAre() {
    LandedFiles landed =
        imported(
            row("A.", "Ada", "joy", 1, 0, "0:00:01,000", "0:00:02,000"),
            row("B.", "Ada and Bo", "joy", 1, 1, "0:00:02,000", "0:00:03,000"),
            row("C.", "Ada/Bo", "joy", 1, 2, "0:00:03,000", "0:00:04,000"),
            row("D.", "Ada Sr", "joy", 1, 3, "0:00:04,000", "0:00:05,000"),
            row("E.", "Ada Sr.", "joy", 1, 4, "0:00:05,000", "0:00:06,000"),
            row("F.", "Ada ", "joy", 1, 5, "0:00:06,000", "0:00:07,000"));

    assertThat(landed.objects("performers")).hasSize(5);
    assertThat(landed.objects("performers").toString())
        .contains("\"meld-ada\"", "\"meld-ada-and-bo\"", "\"meld-ada-bo-", "\"meld-ada-sr\"");
    landed.obeyTheLandingFormat();
  }

  @Test
  void controlCharactersBecomeTheCharactersMeant() {
    LandedFiles landed =
        imported(row("It\u0092s mine\u0085", "Ada\u0092s Date", "joy", 1, 0, "0:0", "0:0"));

    assertThat(landed.turns().get(0).path("text").asText()).isEqualTo("It’s mine…");
    assertThat(landed.turns().get(0).path("performer_id").asText())
        .isEqualTo("meld-" + Ids.ofName("Ada’s Date"));
  }

  @Test
  void byteOrderMarksLineEndingsQuotesAndEmptyLinesAreNoMatter() throws IOException {
    String rows =
        HEADER
            + "\r\n\r\n1,\"She said \"\"no\"\",\nthen left.\",Ada,joy,positive,1,0,2,5,"
            + "\"0:00:01,000\",\"0:00:02,000\"\r\n";
    Path source = Files.writeString(folder.resolve("train_sent_emo.csv"), "\uFEFF" + rows);

    Importers.named("meld").importFrom(source, folder.resolve("landing"));

    assertThat(landed().turns().get(0).path("text").asText())
        .isEqualTo("She said \"no\",\nthen left.");
  }

  @Test
  void anUnknownEmotionGoesOnInItsOwnWord() {
    LandedFiles landed = imported(row("Hm.", "Ada", "smug", 1, 0, "0:00:01,000", "0:00:02,000"));

    assertThat(landed.turns().get(0).path("annotations").findPath("emotions").get(0).asText())
        .isEqualTo("smug");
  }

  @Test
  void aTurnWithoutEmotionOrSpeakerIsWrittenAndRemarked() {
    ImportSummary summary = summaryOf(row("Hm.", "", "", 1, 0, "0:00:01,000", "0:00:02,000"));

    assertThat(landed().turns().get(0).has("performer_id")).isFalse();
    assertThat(landed().turns().get(0).has("annotations")).isFalse();
    assertThat(summary.remarks()).hasSize(2);
    assertThat(summary.annotations()).isZero();
  }

  @Test
  void aRowWithoutAPlaceIsSkippedByLine() {
    ImportSummary summary =
        summaryOf(
            row("One.", "Ada", "joy", 1, 0, "0:00:01,000", "0:00:02,000"),
            row("Two.", "Ada", "joy", 1, 1, "0:00:01,000", "0:00:02,000").replace(",2,5,", ",2,?,"),
            "too,short",
            row("Three.", "Ada", "joy", 1, 2, "0:00:03,000", "0:00:04,000"));

    assertThat(summary.turns()).isEqualTo(2);
    assertThat(summary.skipped())
        .containsEntry(
            "Episode is not a whole number",
            new Occurrences(1, List.of("train_sent_emo.csv line 3")))
        .containsEntry(
            "a row with another number of cells than the header",
            new Occurrences(1, List.of("train_sent_emo.csv line 4")));
  }

  @Test
  void aFileOfOtherColumnsIsRefusedByName() throws IOException {
    Path source = Files.writeString(folder.resolve("other.csv"), "Utterance,Speaker\nHm.,Ada\n");

    assertThatThrownBy(() -> Importers.named("meld").importFrom(source, folder.resolve("landing")))
        .isInstanceOf(CallsheetException.class)
        .hasMessageContainingAll("other.csv: line 1: expected a header", "there is no Emotion, ");
    assertThat(folder.resolve("landing")).doesNotExist();
  }

  @Test
  void dyadicWindowsAreRefusedBecauseTheyRepeatTurns() throws IOException {
    Path source = Files.writeString(folder.resolve("dya.csv"), HEADER + ",Old_Dialogue_ID\n");

    assertThatThrownBy(() -> Importers.named("meld").importFrom(source, folder.resolve("landing")))
        .hasMessageContaining("dyadic windows");
  }

  @Test
  void brokenQuotesAreRefusedWithTheirLine() throws IOException {
    Path source = Files.writeString(folder.resolve("quotes.csv"), HEADER + "\n1,\"Hm.\" yes,Ada\n");

    assertThatThrownBy(() -> Importers.named("meld").importFrom(source, folder.resolve("landing")))
        .isInstanceOf(CallsheetException.class)
        .hasMessageContainingAll("quotes.csv", "expected comma-separated values", "line: 2");
  }

  private LandedFiles imported(String... rows) {
    assertThat(summaryOf(rows).skipped()).isEmpty();
    return landed();
  }

  private ImportSummary summaryOf(String... rows) {
    try {
      Path source = folder.resolve("train_sent_emo.csv");
      Files.writeString(source, HEADER + "\n" + String.join("\n", rows) + "\n");
      return Importers.named("meld").importFrom(source, folder.resolve("landing"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private LandedFiles landed() {
    return new LandedFiles(folder.resolve("landing"));
  }

  /** A row of season 2, episode 5. */
  private static String row(
      String text, String speaker, String emotion, int dialogue, Object... rest) {
    return "1,\"%s\",%s,%s,neutral,%d,%s,2,5,\"%s\",\"%s\""
        .formatted(text, speaker, emotion, dialogue, rest[0], rest[1], rest[2]);
  }
}
