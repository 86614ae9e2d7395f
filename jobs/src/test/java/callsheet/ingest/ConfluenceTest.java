package callsheet.ingest;

import static callsheet.schema.Tables.ANNOTATIONS;
import static callsheet.schema.Tables.PARTICIPANTS;
import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.SCENES;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.WITHDRAWALS;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.lake.TestLake;
import callsheet.landing.LandingDirectory;
import callsheet.landing.LandingFolder;
import callsheet.landing.Listed;
import callsheet.schema.Table;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However many nights take in what landed, the lake is the same. */
class ConfluenceTest {
  private static final List<Table<?>> CORE =
      List.of(PERFORMERS, SCENES, SESSIONS, PARTICIPANTS, TURNS, ANNOTATIONS, WITHDRAWALS);
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 21);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = 1)
  void manyNightsAreOneNight(long seed) {
    var random = new Random(seed);
    var deliveries = new RandomStudio(seed).deliveries();
    var nightly = TestLake.in(folder.resolve("nightly"));
    var arrivals = new TreeMap<String, LocalDate>();
    var landing = new LandingFolder(folder.resolve("landing"));
    int night = 0;
    for (int file = 0; file < deliveries.size(); file++) {
      var delivery = deliveries.get(file);
      landing.file(delivery.file(), delivery.lines().toArray());
      arrivals.put(delivery.file(), FIRST.plusDays(night));
      if (file == deliveries.size() - 1 || random.nextInt(4) == 0) {
        ingest(nightly, landing, FIRST.plusDays(night++), Map.of());
      }
    }
    var atOnce = TestLake.in(folder.resolve("atOnce"));
    ingest(atOnce, landing, FIRST.plusDays(night), arrivals);

    assertThat(nightly.rows(SESSIONS)).isNotEmpty();
    assertThat(tables(nightly)).isEqualTo(tables(atOnce));
  }

  private static void ingest(
      Lake lake, LandingFolder landing, LocalDate asOf, Map<String, LocalDate> arrivals) {
    var listed =
        new LandingDirectory(landing.location(), new Configuration())
            .files().stream().map(file -> arrived(file, arrivals)).toList();
    new IngestJob(new IngestConfig(landing.location(), 1 << 20, false), Parsing.TAXONOMY)
        .take(lake, new Run(asOf, "run", 42), listed);
  }

  private static Listed arrived(Listed file, Map<String, LocalDate> arrivals) {
    return new Listed(
        file.feed(), file.file(), file.sizeBytes(), file.modifiedAt(), arrivals.get(file.file()));
  }

  private static Map<String, String> tables(Lake lake) {
    var tables = new TreeMap<String, String>();
    for (Table<?> table : CORE) {
      var rows = lake.read(table).toJSON().collectAsList().stream().sorted();
      tables.put(table.name(), rows.collect(Collectors.joining("\n")));
    }
    return tables;
  }
}
