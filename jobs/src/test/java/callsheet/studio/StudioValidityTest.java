package callsheet.studio;

import static callsheet.studio.StudioFixtures.lines;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.corpus.Taxonomy;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing in a flawless studio breaks a rule of the landing format. */
class StudioValidityTest {
  private static final Taxonomy TAXONOMY = StudioFixtures.taxonomy();
  private static final StudioConfig CONFIG = StudioConfig.of(150, 21).flawless();

  @TempDir static Path folder;
  private static Map<String, List<JsonNode>> feeds = Map.of();

  @BeforeAll
  static void generate() {
    var landing = folder.resolve("landing");
    Studio.generate(CONFIG, TAXONOMY, landing);
    var records = new HashMap<String, List<JsonNode>>();
    lines(landing)
        .forEach(
            (file, lines) ->
                records.merge(
                    file.substring(0, file.indexOf('/')),
                    lines.stream().map(StudioFixtures::json).toList(),
                    StudioValidityTest::joined));
    feeds = records;
  }

  @Test
  void idsAreUniqueAndReferencesLead() {
    var performers = ids("performers", "performer_id");
    var scenes = ids("scenes", "scene_id");
    var sessions = ids("sessions", "session_id");

    for (var session : feed("sessions")) {
      assertThat(scenes).contains(session.path("scene_id").asText());
      session
          .path("participants")
          .forEach(person -> assertThat(performers).contains(person.path("performer_id").asText()));
    }
    for (var late : joined(feed("annotations"), feed("payments"))) {
      assertThat(sessions).contains(late.path("session_id").asText());
    }
  }

  @Test
  void turnsAreNumberedAndSpokenByParticipants() {
    for (var session : feed("sessions")) {
      var people = new HashSet<String>();
      session.path("participants").forEach(p -> people.add(p.path("performer_id").asText()));
      assertThat(people).hasSize(session.path("participants").size()).hasSizeBetween(2, 3);
      int ordinal = 0;
      for (var turn : session.path("turns")) {
        assertThat(turn.path("turn").asInt()).isEqualTo(ordinal++);
        assertThat(people).contains(turn.path("performer_id").asText());
      }
    }
  }

  @Test
  void emotionsAreOfTheTaxonomyAndValuesInTheirRange() {
    for (var annotation : annotations()) {
      assertThat(annotation.path("emotions")).isNotEmpty().hasSizeLessThan(3);
      for (var emotion : annotation.path("emotions")) {
        assertThat(TAXONOMY.indexOf(emotion.asText())).isNotEqualTo(Taxonomy.UNKNOWN);
      }
      assertThat(annotation.path("intensity").asDouble(0)).isBetween(0.0, 1.0);
      for (var axis : List.of("valence", "arousal", "dominance")) {
        assertThat(annotation.path(axis).asDouble(0)).isBetween(-1.0, 1.0);
      }
    }
  }

  @Test
  void nothingIsDatedAfterTheLastDay() {
    for (var annotation : annotations()) {
      assertThat(Instant.parse(annotation.path("annotated_at").asText()))
          .isBefore(CONFIG.lastDay().plusDays(1) + "T00:00:00Z");
    }
    for (var payment : feed("payments")) {
      assertThat(LocalDate.parse(payment.path("paid_on").asText()))
          .isBeforeOrEqualTo(CONFIG.lastDay());
    }
  }

  @Test
  void aTurnIsRatedByAnAnnotatorOnce() {
    var seen = new HashSet<String>();
    for (var session : feed("sessions")) {
      for (var turn : session.path("turns")) {
        for (var annotation : turn.path("annotations")) {
          assertThat(seen.add(rating(session, turn, annotation))).isTrue();
        }
      }
    }
    for (var late : feed("annotations")) {
      assertThat(seen.add(rating(late, late, late))).isTrue();
    }
  }

  private static String rating(JsonNode session, JsonNode turn, JsonNode annotation) {
    return session.path("session_id") + " " + turn.path("turn") + annotation.path("annotator_id");
  }

  private static List<JsonNode> annotations() {
    var inSessions =
        feed("sessions").stream()
            .flatMap(session -> session.findValues("annotations").stream())
            .flatMap(JsonNode::valueStream)
            .toList();
    return joined(inSessions, feed("annotations"));
  }

  private static List<JsonNode> feed(String name) {
    return feeds.getOrDefault(name, List.of());
  }

  private static Set<String> ids(String feed, String field) {
    var ids = new HashSet<String>();
    for (var row : feed(feed)) {
      assertThat(ids.add(row.path(field).asText())).isTrue();
    }
    return ids;
  }

  private static List<JsonNode> joined(List<JsonNode> left, List<JsonNode> right) {
    return Stream.of(left, right).flatMap(List::stream).toList();
  }
}
