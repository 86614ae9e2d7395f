package callsheet.interchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One conversation of Topical-Chat.
 *
 * <ul>
 *   <li>A session is a conversation, a turn is a message, its ordinal the place in the list.
 *   <li>A scene is the newspaper article around which the two people's reading was composed. The
 *       corpus uses each for 1 to 230 conversations: it is the closest to a prompt that could be
 *       given again. {@code config}, the rule by which the reading was shared out, is left out: it
 *       would split the scenes without changing what is talked about.
 *   <li>A performer is an agent of one conversation: the corpus does not say who takes part in
 *       several, and {@code agent_1} is nobody in particular. So diversity is overstated: people
 *       who came back count as new ones.
 *   <li>{@code sentiment} is what the writer reports of themselves, hence {@code felt}, in the
 *       corpus's own words; there are no annotations. Ratings and knowledge sources are left out.
 *   <li>There are no times and no dates: {@code recorded_at} is 2019-09-15, when the corpus was
 *       presented.
 * </ul>
 *
 * A message without an agent is written without a performer, and a conversation without an article
 * without a scene, for the validation to quarantine.
 */
record TopicalChatConversation(String key, JsonNode value) {
  static final Instant PUBLISHED = Instant.parse("2019-09-15T00:00:00Z");
  private static final String LANGUAGE = "en";
  private static final String PREFIX = "topical-chat-";

  String sessionId() {
    return PREFIX + Ids.ofKey(key);
  }

  @Nullable String article() {
    return textOf(value, "article_url");
  }

  /** The scene of a conversation that has an article. */
  Landing.Scene scene() {
    String article = Objects.requireNonNull(article());
    return new Landing.Scene(
        sceneId(article), title(article), PUBLISHED, "Read and discuss " + article, LANGUAGE);
  }

  Landing.Session session(long line, ImportTally tally) {
    String article = article();
    if (article == null) {
      tally.remark(
          "sessions without an article, left for the validation to quarantine", sessionId());
    }
    List<Landing.Turn> turns = turns(line, tally);
    return new Landing.Session(
        sessionId(),
        article == null ? null : sceneId(article),
        PUBLISHED,
        LANGUAGE,
        "topical-chat",
        "message",
        null,
        Landing.speakersOf(turns),
        turns);
  }

  private List<Landing.Turn> turns(long line, ImportTally tally) {
    List<Landing.Turn> turns = new ArrayList<>();
    int ordinal = 0;
    for (JsonNode message : value.path("content")) {
      if (message.isObject()) {
        turns.add(turn(ordinal, message, tally));
      } else {
        tally.skip(line, "a message that is not an object, in the conversation that starts here");
      }
      ordinal++;
    }
    return turns;
  }

  private Landing.Turn turn(int ordinal, JsonNode message, ImportTally tally) {
    String agent = textOf(message, "agent");
    if (agent == null) {
      tally.remark(
          "turns without an agent, left for the validation to quarantine",
          sessionId() + " turn " + ordinal);
    }
    return new Landing.Turn(
        ordinal,
        agent == null ? null : sessionId() + "-" + Ids.ofKey(agent),
        null,
        null,
        Text.repaired(message.path("message").asText("")).strip(),
        textOf(message, "sentiment"),
        null);
  }

  private static String sceneId(String article) {
    return PREFIX + Ids.hash(article);
  }

  /** The words of an address: its longest part that is no file and no host. */
  private static String title(String article) {
    return Arrays.stream(article.replaceAll("^\\w+://[^/]*|[?#].*", "").split("/", -1))
        .filter(part -> part.contains("-") && !part.contains("."))
        .max(Comparator.comparingInt(String::length))
        .map(words -> words.replace('-', ' '))
        .orElse(article);
  }

  private static @Nullable String textOf(JsonNode object, String field) {
    String text = Text.repaired(object.path(field).asText("")).strip();
    return text.isEmpty() ? null : text;
  }
}
