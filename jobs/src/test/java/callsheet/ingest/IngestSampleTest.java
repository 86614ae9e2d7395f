package callsheet.ingest;

import static callsheet.lake.TestLake.NIGHT;
import static callsheet.schema.Tables.LANDING_FILES;
import static callsheet.schema.Tables.QUARANTINE;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.TURNS;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.corpus.StudioTaxonomy;
import callsheet.lake.TestLake;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestSampleTest {
  @TempDir Path folder;

  @Test
  void show() {
    var lake = TestLake.in(folder);
    var config = new IngestConfig("../data-samples/landing", 16 << 20, false);
    var job = new IngestJob(config, StudioTaxonomy.TAXONOMY);
    for (int i = 0; i < 2; i++) {
      long start = System.nanoTime();
      job.run(lake, NIGHT);
      lake.read(LANDING_FILES)
          .groupBy("feed")
          .sum(
              "landed",
              "accepted",
              "replaced",
              "ignored",
              "quarantined",
              "waiting",
              "quarantined_parts",
              "unknown_fields")
          .show();
      lake.read(QUARANTINE).groupBy("feed", "rule").count().orderBy("feed", "rule").show(60, false);
      lake.read(TURNS).groupBy("tombstone").count().show();
      lake.read(SESSIONS).describe("turn_count", "annotation_count").show();
      org.slf4j.LoggerFactory.getLogger("x").error("seconds {}", (System.nanoTime() - start) / 1e9);
    }
    assertThat(lake.read(SESSIONS).count()).isGreaterThan(300);
  }
}
