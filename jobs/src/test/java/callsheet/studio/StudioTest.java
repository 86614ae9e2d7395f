package callsheet.studio;

import static callsheet.studio.StudioFixtures.json;
import static callsheet.studio.StudioFixtures.lines;
import static callsheet.studio.StudioFixtures.sessions;
import static callsheet.studio.StudioFixtures.taxonomy;
import static callsheet.studio.StudioFixtures.truth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written, where, and that it is the same every time. */
class StudioTest {
  private static final Set<String> RULES =
      Set.of(
          "unparseable",
          "missing_field",
          "bad_type",
          "bad_time",
          "empty_id",
          "duplicate_turn",
          "end_before_start",
          "unknown_participant",
          "unknown_emotion",
          "out_of_range",
          "no_consent",
          "withdrawn",
          "too_large");

  @TempDir Path folder;

  @Test
  void theSameSeedGivesTheSameBytes() throws IOException {
    var first = generate("a/landing", StudioConfig.of(40, 11));
    var second = generate("b/landing", StudioConfig.of(40, 11));

    assertThat(bytes(first)).isEqualTo(bytes(second));
    assertThat(Studio.truthOf(first)).hasSameTextualContentAs(Studio.truthOf(second));
  }

  @Test
  void anotherSeedGivesAnotherStudio() {
    var first = generate("a/landing", StudioConfig.of(10, 1));
    var second = generate("b/landing", StudioConfig.of(10, 2));

    assertThat(sessions(first)).doesNotContainAnyElementsOf(sessions(second));
  }

  @Test
  void aLongerHistoryBeginsLikeAShorterOne() {
    var config = StudioConfig.of(360, 5).flawless();
    var shorter = sessions(generate("a/landing", config.withSessions(20)));
    var longer = sessions(generate("b/landing", config.withSessions(60)));

    assertThat(shorter).hasSize(20);
    for (int session = 0; session < shorter.size(); session++) {
      assertThat(texts(longer.get(session))).isEqualTo(texts(shorter.get(session)));
    }
  }

  @Test
  void everyRuleIsPlantedAndFoundWhereTheTruthSays() {
    var landing = generate("landing", StudioConfig.of(40, 3));
    var lines = lines(landing);
    var rules = new HashSet<String>();

    for (var wrong : truth(landing).at("/planted/wrong")) {
      rules.add(wrong.path("rule").asText());
      var file = lines.get(wrong.path("file").asText());
      assertThat(file).hasSizeGreaterThanOrEqualTo(wrong.path("line").asInt());
      if (wrong.path("rule").asText().equals("unparseable")) {
        var line = file.get(wrong.path("line").asInt() - 1);
        assertThatThrownBy(() -> json(line)).isInstanceOf(RuntimeException.class);
      }
    }
    assertThat(rules).isEqualTo(RULES);
  }

  @Test
  void aFlawlessStudioHoldsOnlyGoodFiles() {
    var landing = generate("landing", StudioConfig.of(40, 3).flawless());

    assertThat(lines(landing).keySet())
        .noneMatch(file -> file.contains("wrong") || file.contains("waiting"))
        .noneMatch(file -> file.contains("withdrawals") || file.contains("redelivered"));
    assertThat(truth(landing).at("/planted/wrong")).isEmpty();
  }

  @Test
  void ordinarySessionsAreCastWithPeopleWhoMayBeRecorded() {
    var landing = generate("landing", StudioConfig.of(200, 9));
    var withdrawnOn = truth(landing).at("/planted/withdrawal/withdrawn_on").asText();

    var days = new HashMap<String, List<String>>();
    for (var session : sessions(landing)) {
      for (var participant : session.path("participants")) {
        days.computeIfAbsent(participant.path("performer_id").asText(), id -> new ArrayList<>())
            .add(session.path("recorded_at").asText().substring(0, 10));
      }
    }
    assertThat(days).doesNotContainKeys("P-0009", "P-0025");
    assertThat(days.get("P-0005")).isNotEmpty().allMatch(day -> day.compareTo(withdrawnOn) < 0);
  }

  @Test
  void weeksAndFullFilesBeginANewFile() {
    var config = StudioConfig.of(70, 4).withSessionsPerFile(20).uncompressed();
    var landing = generate("landing", config);

    var sizes = new HashMap<String, Integer>();
    lines(landing)
        .forEach(
            (file, lines) -> {
              if (file.startsWith("sessions/2")) {
                sizes.put(file.substring("sessions/".length()), lines.size());
              }
            });
    assertThat(sizes)
        .isEqualTo(
            Map.of(
                "2026-08-31-001.jsonl", 20,
                "2026-08-31-002.jsonl", 10,
                "2026-09-07-001.jsonl", 20,
                "2026-09-07-002.jsonl", 10,
                "2026-09-14-001.jsonl", 10));
  }

  @Test
  void countsAreThoseOfTheFiles() {
    var landing = folder.resolve("landing");
    var made = Studio.generate(StudioConfig.of(100, 8).flawless(), taxonomy(), landing);

    var sessions = sessions(landing);
    long turns = sessions.stream().mapToLong(session -> session.path("turns").size()).sum();
    assertThat(sessions).hasSize(made.sessions());
    assertThat(made.turns()).isEqualTo(turns);
    assertThat(feedLines(landing, "annotations/")).isEqualTo(made.lateAnnotations()).isPositive();
    assertThat(feedLines(landing, "payments/")).isEqualTo(made.latePayments()).isPositive();
    assertThat(feedLines(landing, "performers/")).isEqualTo(made.performers());
    assertThat(feedLines(landing, "scenes/")).isEqualTo(made.scenes());
  }

  @Test
  void aStudioWithoutRatersIsUnrated() {
    var config = StudioConfig.of(10, 8).withAnnotationsPerTurn(0);
    var made = Studio.generate(config, taxonomy(), folder.resolve("landing"));

    assertThat(made.annotations()).isZero();
  }

  @Test
  void aLandingThatHoldsFilesIsRefused() throws IOException {
    var landing = Files.createDirectories(folder.resolve("landing"));
    Files.writeString(landing.resolve("notes.txt"), "mine");

    assertThatThrownBy(() -> generate("landing", StudioConfig.of(1, 1)))
        .isInstanceOfSatisfying(
            CallsheetException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE));
    assertThat(lines(landing)).containsOnlyKeys("notes.txt");
  }

  @Test
  void anotherStudiosTruthIsNotOverwritten() throws IOException {
    Files.writeString(folder.resolve("truth.json"), "{}");

    assertThatThrownBy(() -> generate("landing", StudioConfig.of(1, 1)))
        .isInstanceOf(CallsheetException.class)
        .hasMessageContaining("truth.json");
    assertThat(folder.resolve("landing")).doesNotExist();
  }

  private Path generate(String name, StudioConfig config) {
    return Studio.generate(config, taxonomy(), folder.resolve(name))
        .truth()
        .resolveSibling("landing");
  }

  private static List<JsonNode> texts(JsonNode session) {
    return session.findValues("text");
  }

  private static long feedLines(Path landing, String feed) {
    return lines(landing).entrySet().stream()
        .filter(file -> file.getKey().startsWith(feed))
        .mapToLong(file -> file.getValue().size())
        .sum();
  }

  private static Map<String, String> bytes(Path landing) throws IOException {
    try (Stream<Path> files = Files.walk(landing)) {
      return files
          .filter(Files::isRegularFile)
          .collect(
              Collectors.toMap(
                  file -> landing.relativize(file).toString(), StudioTest::hexadecimal));
    }
  }

  private static String hexadecimal(Path file) {
    try {
      return HexFormat.of().formatHex(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
