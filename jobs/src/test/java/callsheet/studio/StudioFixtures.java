package callsheet.studio;

import callsheet.corpus.Emotion;
import callsheet.corpus.Taxonomy;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.typesafe.config.ConfigFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What the tests of the studio share: the configured taxonomy, and reading a landing back. */
final class StudioFixtures {
  static final Path ROOT = root();
  private static final ObjectMapper JSON = new ObjectMapper();

  private StudioFixtures() {}

  private static Path root() {
    var here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("conf")) ? here : here.resolveSibling("");
  }

  static Taxonomy taxonomy() {
    var section =
        ConfigFactory.parseFile(ROOT.resolve("conf/taxonomy.conf").toFile()).getConfig("taxonomy");
    var emotions =
        section.getConfigList("emotions").stream()
            .map(
                emotion ->
                    new Emotion(
                        emotion.getString("name"),
                        emotion.getDouble("valence"),
                        emotion.getDouble("arousal"),
                        emotion.getDouble("dominance")))
            .toList();
    var mappings = new TreeMap<String, String>();
    section
        .getObject("mappings")
        .forEach((word, emotion) -> mappings.put(word, emotion.unwrapped().toString()));
    return new Taxonomy(section.getString("version"), emotions, mappings);
  }

  /** The lines of every file of a landing, by its path from the landing on. */
  static Map<String, List<String>> lines(Path landing) {
    var lines = new TreeMap<String, List<String>>();
    try (Stream<Path> files = Files.walk(landing)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> lines.put(landing.relativize(file).toString(), linesOf(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  private static List<String> linesOf(Path file) {
    try (var raw = Files.newInputStream(file);
        var reader =
            new BufferedReader(new InputStreamReader(plain(raw, file), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream plain(InputStream raw, Path file) throws IOException {
    return file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
  }

  /** The ordinary sessions of a landing: those in files named after their week. */
  static List<JsonNode> sessions(Path landing) {
    return lines(landing).entrySet().stream()
        .filter(file -> file.getKey().startsWith("sessions/2"))
        .flatMap(file -> file.getValue().stream())
        .map(StudioFixtures::json)
        .toList();
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode truth(Path landing) {
    try {
      return JSON.readTree(Studio.truthOf(landing).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
