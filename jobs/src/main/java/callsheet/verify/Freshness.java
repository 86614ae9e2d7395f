package callsheet.verify;

import static callsheet.schema.Tables.STEPS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import callsheet.lake.Lake;
import callsheet.schema.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Which steps have run since those that they need: tables of an older one may differ from what they
 * are made of, and that is no bug.
 */
final class Freshness {
  /** What each step needs, the nearest first. */
  private static final Map<String, List<String>> NEEDS =
      Map.ofEntries(
          Map.entry("annotators", List.of("ingest")),
          Map.entry("labels", List.of("ingest")),
          Map.entry("counting", List.of("labels", "ingest")),
          Map.entry("distribution", List.of("counting", "labels", "ingest")),
          Map.entry("transitions", List.of("counting", "labels", "annotators", "ingest")),
          Map.entry("gapped-arcs", List.of("labels", "ingest")),
          Map.entry("dwell", List.of("counting", "labels", "ingest")),
          Map.entry("diversity", List.of("counting", "labels", "ingest")),
          Map.entry("profiles", List.of("counting", "labels", "ingest")),
          Map.entry("spontaneity", List.of("ingest")),
          Map.entry("prediction", List.of("counting", "labels", "ingest")),
          Map.entry("coverage", List.of("counting", "labels", "ingest")),
          Map.entry("work", List.of("ingest")),
          Map.entry("yields", List.of("coverage", "counting", "labels", "ingest")),
          Map.entry("plan", List.of("yields", "coverage", "counting", "labels", "ingest")),
          Map.entry(
              "alerts",
              List.of(
                  "plan",
                  "yields",
                  "work",
                  "coverage",
                  "counting",
                  "labels",
                  "annotators",
                  "ingest")));

  private final Lake lake;
  private final Map<String, Ran> done = new HashMap<>();
  private final Map<String, Ran> tried = new HashMap<>();

  Freshness(Lake lake) {
    this.lake = lake;
    if (lake.exists(STEPS)) {
      var ran = struct(col("as_of"), col("attempt"));
      lake.pinned(STEPS)
          .groupBy("step")
          .agg(max(ran), max(when(col("status").equalTo("done"), ran)))
          .collectAsList()
          .forEach(this::add);
    }
  }

  private void add(Row step) {
    tried.put(step.getString(0), Ran.of(step.getStruct(1)));
    if (!step.isNullAt(2)) {
      done.put(step.getString(0), Ran.of(step.getStruct(2)));
    }
  }

  /** The night that the step ran for last; null when the books do not tell. */
  @Nullable LocalDate night(String step) {
    var last = done.get(step);
    return last == null ? null : last.asOf();
  }

  /**
   * Why tables that the step makes cannot be compared yet; null when they can.
   *
   * @param tables what would be read
   */
  @Nullable String obstacle(@Nullable String step, List<Table<?>> tables) {
    for (Table<?> table : tables) {
      if (!lake.exists(table)) {
        return "%s has not been made".formatted(table.name());
      }
    }
    for (String needed : step == null ? List.<String>of() : NEEDS.getOrDefault(step, List.of())) {
      if (isOlder(step, needed)) {
        return "step %s has run since step %s (run callsheet nightly)".formatted(needed, step);
      }
    }
    return null;
  }

  private boolean isOlder(@Nullable String step, String needed) {
    var last = done.get(step);
    var before = tried.get(needed);
    return before != null && (last == null || last.isBefore(before));
  }

  /**
   * In which run of which night a step was made, or found unchanged; no time tells that, for clocks
   * jump.
   */
  private record Ran(LocalDate asOf, long attempt) {
    static Ran of(Row row) {
      return new Ran(row.getLocalDate(0), row.getLong(1));
    }

    boolean isBefore(Ran other) {
      return asOf.equals(other.asOf) ? attempt < other.attempt : asOf.isBefore(other.asOf);
    }
  }
}
