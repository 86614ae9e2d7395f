package callsheet.landing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a landing file, or a part of one: sound as it is made here, to be changed field by
 * field. Fields are named by their path, as {@code turns/1/start_ms}.
 */
public final class Line {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode object;

  private Line(ObjectNode object) {
    this.object = object;
  }

  private static Line empty() {
    return new Line(JSON.createObjectNode());
  }

  /** A performer, updated on 1 November 2026. */
  public static Line performer(String id) {
    return empty().with("performer_id", id).with("updated_at", "2026-11-01T00:00:00Z");
  }

  /** A scene brief, updated on 1 November 2026. */
  public static Line scene(String id) {
    return empty()
        .with("scene_id", id)
        .with("title", "A scene")
        .with("updated_at", "2026-11-01T00:00:00Z");
  }

  /** A session of scene SC-1 between P-1 and P-2, recorded on 21 November 2026. */
  public static Line session(String id, Line... turns) {
    return empty()
        .with("session_id", id)
        .with("scene_id", "SC-1")
        .with("recorded_at", "2026-11-21T18:04:00Z")
        .with("participants", List.of(participant("P-1"), participant("P-2")))
        .with("turns", List.of(turns));
  }

  /** A participant. */
  public static Line participant(String performer) {
    return empty().with("performer_id", performer);
  }

  /** A turn that lasts one second, at as many seconds as its ordinal. */
  public static Line turn(int ordinal, String performer, Line... annotations) {
    return empty()
        .with("turn", ordinal)
        .with("performer_id", performer)
        .with("start_ms", 1_000 * ordinal)
        .with("end_ms", 1_000 * ordinal + 1_000)
        .with("text", "Words of " + performer)
        .with("annotations", List.of(annotations));
  }

  /** An annotation without a time. */
  public static Line annotation(String annotator, String... emotions) {
    return empty().with("annotator_id", annotator).with("emotions", Arrays.asList(emotions));
  }

  /** A late annotation, made on 22 November 2026. */
  public static Line late(String session, int turn, String annotator, String... emotions) {
    return annotation(annotator, emotions)
        .with("session_id", session)
        .with("turn", turn)
        .with("annotated_at", "2026-11-22T10:00:00Z");
  }

  /** A late payment. */
  public static Line payment(String session, String performer, String paidOn) {
    return empty()
        .with("session_id", session)
        .with("performer_id", performer)
        .with("paid_on", paidOn);
  }

  /** A withdrawal on 20 November 2026. */
  public static Line withdrawal(String performer) {
    return empty().with("performer_id", performer).with("withdrawn_on", "2026-11-20");
  }

  /** The same line, with a field set: to text, a number, a line, a list of these, or null. */
  public Line with(String path, @Nullable Object value) {
    var copy = object.deepCopy();
    owner(copy, path).set(name(path), JSON.valueToTree(plain(value)));
    return new Line(copy);
  }

  /** The same line without a field. */
  public Line without(String path) {
    var copy = object.deepCopy();
    owner(copy, path).remove(name(path));
    return new Line(copy);
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof List<?> list) {
      ArrayNode items = JSON.createArrayNode();
      list.forEach(item -> items.add(JSON.<JsonNode>valueToTree(plain(item))));
      return items;
    }
    return value instanceof Line line ? line.object : value;
  }

  private static ObjectNode owner(ObjectNode whole, String path) {
    int end = path.lastIndexOf('/');
    return end < 0 ? whole : (ObjectNode) whole.at("/" + path.substring(0, end));
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The line as JSON. */
  @Override
  public String toString() {
    return object.toString();
  }
}
