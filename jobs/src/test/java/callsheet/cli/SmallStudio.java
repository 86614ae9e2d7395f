package callsheet.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Hand-made studios: a configuration and a landing directory of a few lines. */
final class SmallStudio {
  static final String PERFORMER =
      "{\"performer_id\":\"%s\",\"updated_at\":\"2026-11-01T00:00:00Z\"}";

  private static final String TAXONOMY =
      """
      taxonomy {
        version = test-1
        emotions = [
          { name = neutral, valence = 0, arousal = 0, dominance = 0 }
          { name = joy, valence = 0.8, arousal = 0.5, dominance = 0.4 }
        ]
        mappings {}
      }
      landing = landing
      lake = lake
      reports = reports
      """;

  private SmallStudio() {}

  /** A configuration file with the given first lines, below a folder. */
  static Path configuration(Path folder, String firstLines) throws IOException {
    return Files.writeString(folder.resolve("studio.conf"), firstLines + TAXONOMY);
  }

  /** Adds a file of lines to a feed of a landing directory. */
  static void land(Path landing, String file, List<String> lines) throws IOException {
    land(landing, file, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a file of bytes to a feed of a landing directory. */
  static void land(Path landing, String file, byte[] bytes) throws IOException {
    var path = landing.resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, bytes);
  }
}
