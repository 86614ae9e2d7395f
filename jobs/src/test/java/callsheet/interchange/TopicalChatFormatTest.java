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

/** Topical-Chat's quirks, on invented lines. */
class TopicalChatFormatTest {
  private static final String ARTICLE =
      "https://news.example/arts/2018/01/02/a-bird-on-stage/x.html";

  @TempDir Path folder;

  @Test
  void aReportedSentimentIsFeltAndNoAnnotation() {
    ImportSummary summary =
        summaryOf(
            conversation(
                "t_1",
                message("agent_1", "Seen the bird?", "Curious to dive deeper"),
                message("agent_2", "No!", "Surprised"),
                message("agent_2", "Tell me.", "")));

    assertThat(landed().objects("sessions").get(0).toString())
        .isEqualTo(
            """
            {"session_id":"topical-chat-t_1","scene_id":"topical-chat-%s",\
            "recorded_at":"2019-09-15T00:00:00Z","language":"en","vendor":"topical-chat",\
            "segmentation":"message",\
            "participants":[{"performer_id":"topical-chat-t_1-agent_1"},\
            {"performer_id":"topical-chat-t_1-agent_2"}],\
            "turns":[{"turn":0,"performer_id":"topical-chat-t_1-agent_1","text":"Seen the bird?",\
            "felt":"Curious to dive deeper"},\
            {"turn":1,"performer_id":"topical-chat-t_1-agent_2","text":"No!","felt":"Surprised"},\
            {"turn":2,"performer_id":"topical-chat-t_1-agent_2","text":"Tell me."}]}"""
                .formatted(Ids.hash(ARTICLE)));
    assertThat(summary.felt()).isEqualTo(2);
    assertThat(summary.annotations()).isZero();
    landed().obeyTheLandingFormat();
  }

  @Test
  void agentsOfDifferentConversationsAreDifferentPerformersOfOneScene() {
    summaryOf(
        conversation("t_1", message("agent_1", "Hello.", "Happy")),
        conversation("t_2", message("agent_1", "Hello.", "Happy")));

    assertThat(landed().objects("performers")).hasSize(2);
    assertThat(landed().objects("scenes")).hasSize(1);
    assertThat(landed().objects("scenes").get(0).path("title").asText())
        .isEqualTo("a bird on stage");
    landed().obeyTheLandingFormat();
  }

  @Test
  void whatLacksAnAgentOrAnArticleIsLeftToTheValidation() {
    ImportSummary summary =
        summaryOf(conversation("t_1", message("", "Hello.", "Happy")).replace(ARTICLE, ""));

    JsonNode session = landed().session("topical-chat-t_1");
    assertThat(session.has("scene_id")).isFalse();
    assertThat(session.path("turns").get(0).has("performer_id")).isFalse();
    assertThat(summary.remarks()).hasSize(2);
  }

  @Test
  void aConversationWithoutTurnsIsSkippedByLine() {
    ImportSummary summary =
        summaryOf(
            conversation("t_1", message("agent_1", "Hello.", "Happy"), "\"stray\""),
            "\"t_2\": {\"article_url\": \"%s\"}".formatted(ARTICLE),
            "\"t_3\": 3");

    assertThat(summary.sessions()).isEqualTo(1);
    assertThat(summary.turns()).isEqualTo(1);
    assertThat(summary.skipped())
        .containsEntry(
            "a conversation without a list of turns named content",
            new Occurrences(2, List.of("talk.json line 2", "talk.json line 3")))
        .containsEntry(
            "a message that is not an object, in the conversation that starts here",
            new Occurrences(1, List.of("talk.json line 1")));
  }

  @Test
  void halfASurrogatePairDoesNotStopTheImport() {
    summaryOf(conversation("t_1", message("agent_1", "Oh \\ud83d no", "Happy")));

    assertThat(landed().turns().get(0).path("text").asText()).isEqualTo("Oh ? no");
  }

  @Test
  void aTruncatedFileIsRefusedWithLineAndColumnAndLeavesNothing() throws IOException {
    String whole = conversation("t_1", message("agent_1", "Hello.", "Happy"));
    Path source =
        Files.writeString(folder.resolve("cut.json"), "{" + whole + ",\n\"t_2\": {\"content");

    assertThatThrownBy(() -> importer().importFrom(source, folder.resolve("landing")))
        .isInstanceOf(CallsheetException.class)
        .hasMessageContainingAll("cut.json", "line 2, column", "expected a JSON object");
    assertThat(landed().files("sessions")).isEmpty();
    assertThat(landed().files("performers")).isEmpty();
  }

  @Test
  void aListOrASecondValueIsNotTheFormat() throws IOException {
    Path list = Files.writeString(folder.resolve("list.json"), "[1]");
    Path two = Files.writeString(folder.resolve("two.json"), "{}\n{}");

    assertThatThrownBy(() -> importer().importFrom(list, folder.resolve("landing")))
        .hasMessageContainingAll("list.json: line 1, column 1");
    assertThatThrownBy(() -> importer().importFrom(two, folder.resolve("landing")))
        .hasMessageContainingAll("two.json: line 2, column 1");
  }

  @Test
  void onlyConversationsAreRecognisedInAFolder() throws IOException {
    Files.writeString(folder.resolve("list.json"), "[1]");
    Files.writeString(folder.resolve("broken.json"), "{\"t_1\": {");
    Files.writeString(folder.resolve("other.json"), "{\"t_1\": {\"content\": []}}");
    Files.writeString(
        folder.resolve("talk.json"),
        "{" + conversation("t_1", message("agent_1", "Hello.", "Happy")) + "}");

    assertThat(importer().importFrom(folder, folder.resolve("landing")).files()).isEqualTo(1);
  }

  private ImportSummary summaryOf(String... conversations) {
    try {
      Path source = folder.resolve("talk.json");
      Files.writeString(source, "{" + String.join(",\n", conversations) + "}");
      return importer().importFrom(source, folder.resolve("landing"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private LandedFiles landed() {
    return new LandedFiles(folder.resolve("landing"));
  }

  private static Importer importer() {
    return Importers.named("topical-chat");
  }

  private static String conversation(String key, String... messages) {
    return "\"%s\": {\"article_url\": \"%s\", \"config\": \"A\", \"content\": [%s]}"
        .formatted(key, ARTICLE, String.join(", ", messages));
  }

  private static String message(String agent, String text, String sentiment) {
    return "{\"message\": \"%s\", \"agent\": \"%s\", \"sentiment\": \"%s\"}"
        .formatted(text, agent, sentiment);
  }
}
