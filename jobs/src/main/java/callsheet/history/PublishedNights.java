package callsheet.history;

import static callsheet.schema.Tables.COMMISSION_PLAN;
import static callsheet.schema.Tables.COVERAGE;
import static callsheet.schema.Tables.EMOTION_DISTRIBUTION;
import static callsheet.schema.Tables.EMOTION_TRANSITIONS;
import static callsheet.schema.Tables.LANDING_FILES;
import static callsheet.schema.Tables.NIGHTS;
import static callsheet.schema.Tables.PERFORMER_DIVERSITY;
import static callsheet.schema.Tables.QUARANTINE;
import static callsheet.schema.Tables.SCENE_YIELDS;
import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import callsheet.error.CallsheetException;
import callsheet.error.Check;
import callsheet.error.ExitCode;
import callsheet.history.BookChanges.Count;
import callsheet.lake.Lake;
import callsheet.schema.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The nights whose measures a lake holds. */
public record PublishedNights(Lake lake) {
  private static final int MOST_NAMED = 10;

  /**
   * What changed between two nights.
   *
   * @param from the earlier one; when not given, the one before the other
   * @param to the later one; when not given, the latest
   */
  public Comparison between(Optional<LocalDate> from, Optional<LocalDate> to) {
    var dates = dates();
    var after = to.orElseGet(() -> latest(dates));
    var before = from.orElseGet(() -> latest(earlier(dates, after)));
    require(dates, after);
    require(dates, before);
    Check.argument(
        before.isBefore(after), "Invalid --from: %s (must be before --to, %s)", before, after);
    return NightComparison.of(snapshot(before), snapshot(after), books(before, after));
  }

  private List<LocalDate> dates() {
    return lake.exists(EMOTION_DISTRIBUTION)
        ? lake
            .read(EMOTION_DISTRIBUTION)
            .select("as_of")
            .distinct()
            .orderBy("as_of")
            .collectAsList()
            .stream()
            .map(row -> row.getLocalDate(0))
            .toList()
        : List.of();
  }

  private static List<LocalDate> earlier(List<LocalDate> dates, LocalDate night) {
    return dates.stream().filter(date -> date.isBefore(night)).toList();
  }

  private static LocalDate latest(List<LocalDate> dates) {
    if (dates.isEmpty()) {
      throw new CallsheetException(
          ExitCode.USAGE,
          "Cannot compare nights: there are not two of them (run callsheet nightly first, or give --lake)");
    }
    return dates.get(dates.size() - 1);
  }

  private static void require(List<LocalDate> dates, LocalDate night) {
    if (!dates.contains(night)) {
      throw new CallsheetException(
          ExitCode.USAGE,
          "Cannot compare night %s: it was not measured (there %s)".formatted(night, named(dates)));
    }
  }

  private static String named(List<LocalDate> dates) {
    if (dates.isEmpty()) {
      return "is none: run callsheet nightly first";
    }
    var last = dates.subList(Math.max(0, dates.size() - MOST_NAMED), dates.size());
    var beside = dates.size() - last.size();
    return "are %s%s"
        .formatted(
            last.stream().map(LocalDate::toString).collect(joining(", ")),
            beside == 0 ? "" : " and %,d earlier ones".formatted(beside));
  }

  private NightSnapshot snapshot(LocalDate night) {
    var isOfCorpus = col("scope_kind").notEqual("scene");
    return new NightSnapshot(
        night,
        of(NIGHTS, night, lit(true)).stream().findFirst().orElse(null),
        of(EMOTION_DISTRIBUTION, night, isOfCorpus),
        of(EMOTION_TRANSITIONS, night, isOfCorpus),
        of(PERFORMER_DIVERSITY, night, lit(true)),
        of(COVERAGE, night, lit(true)),
        of(SCENE_YIELDS, night, lit(true)),
        of(COMMISSION_PLAN, night, lit(true)));
  }

  private <R extends Record> List<R> of(Table<R> table, LocalDate night, Column which) {
    return lake.exists(table)
        ? lake.records(
            table,
            lake.read(table)
                .where(col("as_of").equalTo(lit(night)).and(which))
                .orderBy(keys(table)))
        : List.of();
  }

  private static Column[] keys(Table<?> table) {
    return table.keys().stream().map(name -> col(name)).toArray(Column[]::new);
  }

  private List<Count> books(LocalDate before, LocalDate after) {
    var counts = new ArrayList<Count>();
    if (lake.exists(LANDING_FILES) && lake.exists(QUARANTINE)) {
      counts.addAll(
          counts(
              BookChanges.LANDING,
              lake.read(LANDING_FILES)
                  .groupBy("feed")
                  .agg(
                      sum(when(isBy(before), col("landed")).otherwise(0)).as("before"),
                      sum(when(isBy(after), col("landed")).otherwise(0)).as("after"))
                  .orderBy("feed")));
      counts.addAll(
          counts(
              BookChanges.QUARANTINE,
              lake.read(QUARANTINE)
                  .groupBy("rule")
                  .agg(
                      sum(when(isHeld(before), 1L).otherwise(0L)).as("before"),
                      sum(when(isHeld(after), 1L).otherwise(0L)).as("after"))
                  .orderBy("rule")));
    }
    return counts;
  }

  private static List<Count> counts(String part, Dataset<Row> rows) {
    return rows.collectAsList().stream()
        .map(row -> new Count(part, row.getString(0), row.getLong(1), row.getLong(2)))
        .toList();
  }

  private static Column isBy(LocalDate night) {
    return col("as_of").leq(lit(night));
  }

  private static Column isHeld(LocalDate night) {
    var hasEntered = coalesce(col("entered_on").leq(lit(night)), lit(false));
    return isBy(night).and(hasEntered.equalTo(false));
  }
}
