package callsheet.studio;

import static callsheet.studio.StudioFixtures.sessions;
import static callsheet.studio.StudioFixtures.taxonomy;
import static callsheet.studio.StudioFixtures.truth;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.corpus.Taxonomy;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was planted can be seen in the records. */
class StudioTruthTest {
  private static final Taxonomy TAXONOMY = taxonomy();

  @TempDir static Path folder;
  private static List<JsonNode> sessions = List.of();
  private static JsonNode truth = StudioFixtures.json("{}");

  @BeforeAll
  static void generate() {
    var landing = folder.resolve("landing");
    Studio.generate(StudioConfig.of(360, 7).flawless(), TAXONOMY, landing);
    sessions = sessions(landing);
    truth = truth(landing);
  }

  @Test
  void thePlantedBadAnnotatorAgreesLeastWithTheOthers() {
    var agreement = new HashMap<String, Agreement>();
    for (var session : sessions) {
      for (var turn : session.path("turns")) {
        compare(turn.path("annotations"), agreement);
      }
    }
    var worst =
        agreement.entrySet().stream()
            .min(Map.Entry.comparingByValue((a, b) -> Double.compare(a.share(), b.share())))
            .orElseThrow();
    assertThat(agreement).hasSize(12);
    assertThat(worst.getKey()).isEqualTo(Annotator.BAD);
  }

  @Test
  void strongBriefsShowTheirArcMoreOftenThanWeakOnes() {
    var strengths = new HashMap<String, Double>();
    truth
        .path("scenes")
        .forEach(s -> strengths.put(s.path("scene_id").asText(), s.path("strength").asDouble()));

    assertThat(portrayal(strengths, 0.6, 2)).isGreaterThan(portrayal(strengths, 0, 0.3) + 0.1);
  }

  @Test
  void someEmotionsAreRareAndNoneIsMissing() {
    var shown = truth.path("turns_shown");
    long turns = sessions.stream().mapToLong(session -> session.path("turns").size()).sum();

    assertThat(shown.path("disgust").asLong()).isBetween(1L, turns / 50);
    assertThat(shown.path("relief").asLong()).isBetween(1L, turns / 50);
    assertThat(shown).allSatisfy(count -> assertThat(count.asLong()).isPositive());
    long total = 0;
    for (var count : shown) {
      total += count.asLong();
    }
    assertThat(total).isEqualTo(turns);
  }

  @Test
  void someTransitionsWereNeverShown() {
    var empty = new ArrayList<String>();
    truth
        .path("self_transitions_shown")
        .properties()
        .forEach(
            row ->
                row.getValue()
                    .properties()
                    .forEach(
                        cell -> {
                          if (cell.getValue().asLong() == 0) {
                            empty.add(row.getKey() + "→" + cell.getKey());
                          }
                        }));
    assertThat(empty).hasSizeBetween(3, 60);
  }

  @Test
  void linesAreManyAndInBothLanguages() {
    var lines = new HashSet<String>();
    var languages = new HashMap<String, Integer>();
    for (var session : sessions) {
      languages.merge(session.path("language").asText(), 1, Integer::sum);
      session.path("turns").forEach(turn -> lines.add(turn.path("text").asText()));
    }
    assertThat(lines).hasSizeGreaterThan(4_000).anyMatch(line -> line.contains("<script>"));
    assertThat(lines)
        .noneMatch(line -> line.matches(".*\\{(topic|person|time|when|place|object|errand)}.*"));
    assertThat(languages.get("es-MX")).isBetween(40, 160);
    assertThat(languages).containsOnlyKeys("en-US", "es-MX");
  }

  @Test
  void turnsFollowEachOtherAndSomeOverlap() {
    int overlaps = 0;
    for (var session : sessions) {
      long end = Long.MIN_VALUE;
      long start = Long.MIN_VALUE;
      for (var turn : session.path("turns")) {
        if (turn.has("start_ms")) {
          assertThat(turn.path("start_ms").asLong()).isGreaterThan(start);
          assertThat(turn.path("end_ms").asLong()).isGreaterThan(turn.path("start_ms").asLong());
          start = turn.path("start_ms").asLong();
          overlaps += start < end ? 1 : 0;
          end = turn.path("end_ms").asLong();
        }
      }
      assertThat(session.path("turns").size()).isBetween(12, 40);
    }
    assertThat(overlaps).isGreaterThan(300);
  }

  /** How often a turn that was meant to show an emotion was heard as it by the first rater. */
  private static double portrayal(Map<String, Double> strengths, double from, double to) {
    int meant = 0;
    int heard = 0;
    for (var session : sessions) {
      double strength = strengths.getOrDefault(session.path("scene_id").asText(), -1.0);
      for (var turn : session.path("turns")) {
        if (strength >= from
            && strength < to
            && turn.has("intended")
            && turn.at("/annotations/0").isObject()) {
          meant++;
          heard +=
              TAXONOMY.indexOf(turn.path("intended").asText()) == heard(turn.at("/annotations/0"))
                  ? 1
                  : 0;
        }
      }
    }
    return heard / (double) meant;
  }

  /** The first emotion of an annotation, whatever words the rater uses. */
  private static int heard(JsonNode annotation) {
    return TAXONOMY.indexOf(annotation.at("/emotions/0").asText());
  }

  private static void compare(JsonNode annotations, Map<String, Agreement> agreement) {
    for (var one : annotations) {
      for (var other : annotations) {
        if (!one.path("annotator_id").equals(other.path("annotator_id"))) {
          agreement
              .computeIfAbsent(one.path("annotator_id").asText(), id -> new Agreement())
              .add(heard(one) == heard(other));
        }
      }
    }
  }

  private static final class Agreement {
    private int pairs;
    private int equal;

    void add(boolean same) {
      pairs++;
      equal += same ? 1 : 0;
    }

    double share() {
      return equal / (double) pairs;
    }
  }
}
