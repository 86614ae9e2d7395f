package callsheet.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A landing directory as a reader sees it, and the landing format as a law. */
record LandedFiles(Path landing) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> SESSION_FIELDS =
      Set.of(
          "session_id",
          "scene_id",
          "recorded_at",
          "participants",
          "turns",
          "language",
          "vendor",
          "segmentation",
          "duration_ms");
  private static final Set<String> TURN_FIELDS =
      Set.of("turn", "performer_id", "start_ms", "end_ms", "text", "felt", "annotations");

  /** Every object of a feed, files in order of name, lines in order. */
  List<JsonNode> objects(String feed) {
    List<JsonNode> objects = new ArrayList<>();
    for (Path file : files(feed)) {
      assertThat(file.toString()).endsWith(".jsonl.gz");
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          objects.add(JSON.readTree(line));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return objects;
  }

  List<Path> files(String feed) {
    if (!Files.exists(landing.resolve(feed))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(landing.resolve(feed))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode session(String id) {
    return objects("sessions").stream()
        .filter(session -> session.path("session_id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  List<JsonNode> turns() {
    List<JsonNode> turns = new ArrayList<>();
    objects("sessions").forEach(session -> session.path("turns").forEach(turns::add));
    return turns;
  }

  /** Asserts what LANDING.md asks of every line, and that every reference is answered. */
  void obeyTheLandingFormat() {
    Set<String> performers = idsOf("performers", "performer_id");
    Set<String> scenes = idsOf("scenes", "scene_id");
    objects("scenes").forEach(scene -> assertThat(scene.path("title").asText()).isNotBlank());
    assertThat(idsOf("sessions", "session_id")).hasSameSizeAs(objects("sessions"));
    for (JsonNode session : objects("sessions")) {
      assertThat(SESSION_FIELDS).containsAll(names(session));
      assertThat(Instant.parse(session.path("recorded_at").textValue())).isNotNull();
      assertThat(scenes).contains(session.path("scene_id").textValue());
      Set<String> participants = new HashSet<>();
      session.path("participants").forEach(p -> participants.add(p.path("performer_id").asText()));
      assertThat(performers).containsAll(participants);
      assertThat(participants).isNotEmpty();
      turnsObey(session, participants);
    }
  }

  private static void turnsObey(JsonNode session, Set<String> participants) {
    Set<Integer> ordinals = new HashSet<>();
    for (JsonNode turn : session.path("turns")) {
      assertThat(TURN_FIELDS).containsAll(names(turn));
      assertThat(turn.path("turn").isInt()).isTrue();
      assertThat(ordinals.add(turn.path("turn").intValue())).isTrue();
      assertThat(participants).contains(turn.path("performer_id").textValue());
      assertThat(turn.has("start_ms")).isEqualTo(turn.has("end_ms"));
      if (turn.has("start_ms")) {
        assertThat(turn.path("start_ms").longValue()).isNotNegative();
        assertThat(turn.path("end_ms").longValue())
            .isGreaterThanOrEqualTo(turn.path("start_ms").longValue())
            .isLessThanOrEqualTo(session.path("duration_ms").longValue());
      }
      for (JsonNode annotation : turn.path("annotations")) {
        assertThat(annotation.path("annotator_id").textValue()).isNotBlank();
        assertThat(annotation.path("emotions")).isNotEmpty();
      }
    }
    assertThat(ordinals).isNotEmpty();
  }

  private Set<String> idsOf(String feed, String field) {
    Set<String> ids = new HashSet<>();
    for (JsonNode object : objects(feed)) {
      ids.add(object.path(field).textValue());
      if (!"sessions".equals(feed)) {
        assertThat(Instant.parse(object.path("updated_at").textValue())).isNotNull();
      }
    }
    assertThat(ids).doesNotContainNull().doesNotContain("");
    return ids;
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
