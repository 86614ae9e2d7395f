package callsheet.verify;

import static callsheet.schema.Tables.STEPS;
import static callsheet.schema.Tables.TURN_LABELS;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.lake.Lake;
import callsheet.lake.TestLake;
import callsheet.schema.Step;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshnessTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @TempDir Path folder;

  @Test
  void labelsAreOldWhenIngestHasRunInALaterRunOfTheNightWhateverTheClockSays() {
    var lake = TestLake.in(folder);
    lake.create(List.of(TURN_LABELS));
    enter(lake, step("ingest", 1, NOON), step("labels", 1, NOON.minusSeconds(60)));
    assertThat(obstacle(lake)).isNull();

    lake.deleteWhere(STEPS, "step = 'ingest'");
    enter(lake, step("ingest", 2, NOON.minusSeconds(120)));
    assertThat(obstacle(lake)).contains("step ingest has run since step labels");
  }

  private static String obstacle(Lake lake) {
    return new Freshness(lake).obstacle("labels", List.of(TURN_LABELS));
  }

  private static void enter(Lake lake, Step... steps) {
    lake.append(STEPS, lake.dataset(STEPS, List.of(steps)));
  }

  private static Step step(String name, long attempt, Instant startedAt) {
    return new Step(
        TestLake.NIGHT.asOf(),
        name,
        "run",
        attempt,
        "done",
        null,
        Map.of(),
        Map.of(),
        Map.of(),
        "fingerprint",
        "test",
        startedAt,
        1);
  }
}
