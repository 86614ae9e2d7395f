package callsheet.interchange;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Topical-Chat: typed conversations of two people about something both have read, as one JSON
 * object keyed by conversation id. What becomes of a conversation: {@link TopicalChatConversation}.
 *
 * <p>Conversations are read one at a time: a file of any size needs memory for one.
 */
final class TopicalChatFormat implements CorpusFormat {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String EXPECTED = "expected a JSON object of conversations keyed by id";

  @Override
  public String name() {
    return "topical-chat";
  }

  @Override
  public String description() {
    return "Topical-Chat: typed conversations whose speakers report what they felt (JSON).";
  }

  @Override
  public boolean recognises(Path file) throws IOException {
    if (!SourceFiles.name(file).endsWith(".json")) {
      return false;
    }
    try (JsonParser parser = JSON.createParser(SourceFiles.peek(file))) {
      return parser.nextToken() == JsonToken.START_OBJECT
          && parser.nextToken() == JsonToken.FIELD_NAME
          && parser.nextToken() == JsonToken.START_OBJECT
          && parser.<JsonNode>readValueAsTree().has("article_url");
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  @Override
  public void read(Path file, LandingWriter landing) throws IOException {
    try (JsonParser parser = JSON.createParser(SourceFiles.open(file))) {
      require(parser.nextToken() == JsonToken.START_OBJECT, parser, file);
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        readConversation(parser, landing);
      }
      require(parser.nextToken() == null, parser, file);
    } catch (JsonProcessingException e) {
      JsonLocation place = e.getLocation();
      throw SourceFiles.notTheFormat(file, place.getLineNr(), place.getColumnNr(), EXPECTED);
    }
  }

  private static void readConversation(JsonParser parser, LandingWriter landing)
      throws IOException {
    long line = parser.currentTokenLocation().getLineNr();
    String key = parser.currentName();
    parser.nextToken();
    JsonNode value = parser.readValueAsTree();
    if (!value.path("content").isArray()) {
      landing.tally().skip(line, "a conversation without a list of turns named content");
      return;
    }
    TopicalChatConversation conversation = new TopicalChatConversation(key, value);
    if (conversation.article() != null) {
      landing.write(conversation.scene());
    }
    landing.write(conversation.session(line, landing.tally()), TopicalChatConversation.PUBLISHED);
  }

  private static void require(boolean holds, JsonParser parser, Path file) {
    if (!holds) {
      JsonLocation place = parser.currentTokenLocation();
      throw SourceFiles.notTheFormat(file, place.getLineNr(), place.getColumnNr(), EXPECTED);
    }
  }
}
