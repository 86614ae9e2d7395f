package callsheet.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The original files of public corpora, where a machine has them; they are not part of this
 * project.
 */
class RealCorporaTest {
  private static final String MELD = "MELD/data/MELD";
  private static final String OLD_MELD = "MELD/older-release-from-bothe-EDAs";
  private static final String TOPICAL_CHAT = "Topical-Chat/conversations";

  @TempDir Path landing;

  @ParameterizedTest
  @CsvSource({
    "train, 1038, 9989, 23",
    "dev, 114, 1109, 4",
    "test, 280, 2610, 4",
  })
  void everyDialogueOfMeldLands(String split, int sessions, int turns, int untimed)
      throws IOException {
    Path source = corpus(MELD).resolve(split + "_sent_emo.csv");

    ImportSummary summary = Importers.named("meld").importFrom(source, landing);

    assertThat(summary.sessions()).isEqualTo(sessions);
    assertThat(summary.turns()).isEqualTo(turns);
    assertThat(summary.annotations()).isEqualTo(turns);
    assertThat(summary.skipped()).isEmpty();
    assertThat(summary.remarks().values())
        .extracting(Occurrences::count)
        .containsExactly((long) untimed);
    LandedFiles landed = new LandedFiles(landing);
    landed.obeyTheLandingFormat();
    assertThat(landed.objects("sessions")).hasSize(sessions);
    assertThat(landed.turns())
        .extracting(turn -> turn.path("text").asText())
        .isEqualTo(column(source, "Utterance"));
    assertThat(landedEmotions(landed)).isEqualTo(columnCounts(source, "Emotion"));
    assertThat(landed.objects("performers")).hasSize(columnCounts(source, "Speaker").size());
  }

  @Test
  void theOlderReleaseOfMeldReadsAsTheCurrentOne() {
    Importers.named("meld").importFrom(corpus(MELD), landing.resolve("current"));
    Importers.named("meld").importFrom(corpus(OLD_MELD), landing.resolve("older"));

    LandedFiles current = new LandedFiles(landing.resolve("current"));
    LandedFiles older = new LandedFiles(landing.resolve("older"));
    assertThat(older.turns()).hasSameSizeAs(current.turns());
    assertThat(older.objects("performers")).isEqualTo(current.objects("performers"));
    assertThat(older.turns()).noneMatch(turn -> turn.toString().matches(".*[\\x80-\\x9F].*"));
  }

  @ParameterizedTest
  @CsvSource({"test_freq, 539, 11760, 99", "test_rare, 539, 11770, 155"})
  void everyConversationOfTopicalChatLands(String file, int sessions, int turns, int scenes)
      throws IOException {
    Path source = corpus(TOPICAL_CHAT).resolve(file + ".json");

    ImportSummary summary = Importers.named("topical-chat").importFrom(source, landing);

    assertThat(summary.sessions()).isEqualTo(sessions);
    assertThat(summary.turns()).isEqualTo(turns);
    assertThat(summary.felt()).isEqualTo(turns);
    assertThat(summary.skipped()).isEmpty();
    assertThat(summary.remarks()).isEmpty();
    LandedFiles landed = new LandedFiles(landing);
    landed.obeyTheLandingFormat();
    assertThat(landed.objects("scenes")).hasSize(scenes);
    assertThat(landed.objects("performers")).hasSize(2 * sessions);
    assertThat(landedSentiments(landed)).isEqualTo(sentiments(source));
  }

  private static Path corpus(String folder) {
    Path path = Path.of(System.getProperty("callsheet.shared", ""), "corpora", folder);
    assumeTrue(Files.isDirectory(path), "skipped: this machine has no original files in " + path);
    return path;
  }

  private static Map<String, Long> landedEmotions(LandedFiles landed) {
    return landed.turns().stream()
        .map(turn -> turn.path("annotations").findPath("emotions").path(0).asText())
        .collect(Collectors.groupingBy(emotion -> emotion, TreeMap::new, Collectors.counting()));
  }

  private static Map<String, Long> landedSentiments(LandedFiles landed) {
    return landed.turns().stream()
        .map(turn -> turn.path("felt").asText())
        .collect(Collectors.groupingBy(felt -> felt, TreeMap::new, Collectors.counting()));
  }

  private static Map<String, Long> columnCounts(Path source, String name) throws IOException {
    return column(source, name).stream()
        .collect(Collectors.groupingBy(cell -> cell, TreeMap::new, Collectors.counting()));
  }

  private static List<String> column(Path source, String name) throws IOException {
    try (Reader reader = Files.newBufferedReader(source)) {
      return CSVFormat.DEFAULT.builder().setHeader().get().parse(reader).stream()
          .map(row -> row.get(name).strip())
          .toList();
    }
  }

  private static Map<String, Long> sentiments(Path source) throws IOException {
    Map<String, Long> counts = new TreeMap<>();
    for (JsonNode sentiment :
        new ObjectMapper().readTree(source.toFile()).findValues("sentiment")) {
      counts.merge(sentiment.asText(), 1L, Long::sum);
    }
    return counts;
  }
}
