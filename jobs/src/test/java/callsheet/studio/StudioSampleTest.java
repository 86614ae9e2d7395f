package callsheet.studio;

import static callsheet.studio.StudioFixtures.lines;
import static callsheet.studio.StudioFixtures.taxonomy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The studio in data-samples is what the generator makes today. */
class StudioSampleTest {
  private static final Path SAMPLE = StudioFixtures.ROOT.resolve("data-samples/landing");

  @Test
  void theSampleIsWhatTheGeneratorMakes(@TempDir Path folder) {
    var landing = folder.resolve("landing");
    var made = Studio.generate(StudioConfig.of(360, 7), taxonomy(), landing);

    assertThat(made.performers()).isEqualTo(60);
    assertThat(made.scenes()).isEqualTo(24);
    assertThat(lines(SAMPLE)).isEqualTo(lines(landing));
    assertThat(Studio.truthOf(SAMPLE)).hasSameTextualContentAs(made.truth());
  }

  @Test
  void theSampleIsSmall() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLE)) {
      assertThat(files.filter(Files::isRegularFile).mapToLong(StudioSampleTest::size).sum())
          .isBetween(100_000L, 2_000_000L);
    }
    assertThat(Studio.truthOf(SAMPLE)).content().hasSizeLessThan(100_000);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
