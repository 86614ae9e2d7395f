package callsheet.cli;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.lake.Lake;
import callsheet.lake.TestLake;
import callsheet.schema.Column;
import callsheet.schema.Tables;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night of a delivery that means harm: ids that climb out of folders, titles that are markup. */
class HostileNightTest {
  private static final String TITLE = "<img src=x onerror=alert(1)>";
  private static final String PERFORMER = "../../performer";
  private static final String SCENE =
      """
      {"scene_id":"../../scene","title":"%s","updated_at":"2026-11-01T00:00:00Z","roles":2,"price":{"amount":75.0,"currency":"USD"}}\
      """
          .formatted(TITLE);
  private static final String SESSION =
      """
      {"session_id":"../../session-%1$d","scene_id":"../../scene","recorded_at":"2026-11-20T18:00:00Z","language":"en-US","vendor":"<script>alert(2)</script>","participants":[{"performer_id":"../../performer","role":"=1+1"},{"performer_id":"/etc/other"}],"turns":[{"turn":0,"performer_id":"../../performer","start_ms":0,"end_ms":900,"text":"Hippopotamus <script>alert(3)</script>","felt":"joy","annotations":[{"annotator_id":"../R","emotions":["joy"]}]},{"turn":1,"performer_id":"/etc/other","text":"=1+1","annotations":[{"annotator_id":"../R","emotions":["neutral"]}]}]}\
      """;

  @TempDir static Path folder;

  @BeforeAll
  static void runNight() throws IOException {
    var performers =
        Stream.of(PERFORMER, "/etc/other").map(SmallStudio.PERFORMER::formatted).toList();
    SmallStudio.land(folder.resolve("landing"), "performers/a.jsonl", performers);
    SmallStudio.land(folder.resolve("landing"), "scenes/a.jsonl", List.of(SCENE));
    var sessions = List.of(SESSION.formatted(1), SESSION.formatted(2));
    SmallStudio.land(folder.resolve("landing"), "sessions/a.jsonl", sessions);
    var answer =
        Answer.of(
            "nightly",
            "--conf",
            SmallStudio.configuration(folder, "targets.emotions.target = 9\n"),
            "--landing",
            folder.resolve("landing"),
            "--lake",
            folder.resolve("lake"),
            "--reports",
            folder.resolve("reports"),
            "--as-of",
            "2026-11-22");
    assertThat(answer.exitCode()).as(answer.out() + answer.err()).isZero();
  }

  @Test
  void noIdClimbsOutOfAFolder() {
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder("landing", "lake", "reports", "studio.conf");
    assertThat(folder.resolve("lake").toFile().list())
        .containsExactlyInAnyOrder("core", "marts", "ops");
    assertThat(folder.resolve("reports").toFile().list())
        .containsExactlyInAnyOrder("2026-11-22", "index.html");
    assertThat(lake().read(Tables.SESSIONS).count()).isEqualTo(2);
  }

  @Test
  void noMarkupOfTheDeliveryIsMarkupOfThePage() throws IOException {
    var page = Jsoup.parse(Files.readString(folder.resolve("reports/2026-11-22/scenes.html")));

    assertThat(page.text()).contains(TITLE);
    assertThat(page.select("img[onerror], script:containsData(alert)")).isEmpty();
  }

  @Test
  void nobodyButOwnerAndGroupReadsWhatIsWritten() throws IOException {
    assertThat(written("")).hasSizeGreaterThan(100).allSatisfy(HostileNightTest::assertClosed);
  }

  private static void assertClosed(Path file) {
    try {
      var permissions = Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
      assertThat(PosixFilePermissions.toString(permissions)).endsWith("---");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Delta writes the least and the greatest value of some columns of every file into its log. */
  @Test
  void theLogOfNoTableHoldsPersonalValues() throws IOException {
    var json = new ObjectMapper();
    for (var table : Tables.ALL) {
      var personal =
          table.columns().stream().filter(Column::isPersonal).map(Column::name).collect(toSet());
      for (Path entry : written("/" + table.shortName() + "/_delta_log/.*\\.json")) {
        for (String line : Files.readAllLines(entry)) {
          assertThat(line).doesNotContain(PERFORMER, "/etc/other", "Hippopotamus");
          var stats = json.readTree(json.readTree(line).at("/add/stats").asText("{}"));
          assertThat(names(stats.path("minValues"))).noneMatch(personal::contains);
          assertThat(names(stats.path("maxValues"))).noneMatch(personal::contains);
        }
      }
    }
  }

  /** Names of fields at any depth. */
  private static Set<String> names(JsonNode node) {
    var names = new HashSet<String>();
    node.properties()
        .forEach(
            field -> {
              names.add(field.getKey());
              names.addAll(names(field.getValue()));
            });
    return names;
  }

  /** Files and folders of lake and reports whose path ends so. */
  private static List<Path> written(String ending) throws IOException {
    var written = new ArrayList<Path>();
    for (String root : List.of("lake", "reports")) {
      try (Stream<Path> files = Files.walk(folder.resolve(root))) {
        files.filter(file -> file.toString().matches(".*" + ending)).forEach(written::add);
      }
    }
    return written;
  }

  private static Lake lake() {
    return new Lake(TestLake.spark(), folder.resolve("lake").toString());
  }
}
