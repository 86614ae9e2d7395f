package callsheet.cli;

import static callsheet.schema.Tables.SESSIONS;

import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import callsheet.lake.Lake;
import callsheet.lake.TableFiles;
import callsheet.replay.PastNight;
import callsheet.schema.Table;
import java.time.LocalDate;
import java.util.Set;

/** Makes every derived table anew from the core tables that ingest wrote. */
record Rebuild(Pipeline pipeline, Lake lake) {

  /** The latest night without its intake; derived tables that cannot be read are thrown away. */
  NightWork work() {
    var jobs = pipeline.anew();
    var broken =
        jobs.stream()
            .map(job -> job.writes())
            .flatMap(Set::stream)
            .filter(table -> !TableFiles.of(lake, table).areReadable())
            .sorted((one, other) -> one.name().compareTo(other.name()))
            .toList();
    broken.forEach(lake::recreate);
    return new NightWork(latest(), jobs, true, broken.stream().map(Rebuild::told).toList());
  }

  /** The latest night; refuses a lake that has none. */
  LocalDate latest() {
    return PastNight.latest(lake)
        .filter(night -> lake.exists(SESSIONS))
        .orElseThrow(
            () ->
                new CallsheetException(
                    ExitCode.USAGE,
                    "Cannot rebuild the lake: it holds no night (run callsheet nightly first, or give --lake)"));
  }

  private static String told(Table<?> table) {
    return table.database().equals("marts")
        ? "%s cannot be read and is made anew; its earlier nights are gone (callsheet nightly --as-of DATE brings one back)"
            .formatted(table)
        : "%s cannot be read and is made anew".formatted(table);
  }
}
