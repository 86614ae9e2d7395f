package callsheet.coverage;

import static callsheet.schema.Tables.COVERAGE;
import static java.util.stream.Collectors.toMap;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import callsheet.corpus.Cell;
import callsheet.lake.Columns;
import callsheet.lake.Lake;
import callsheet.schema.Coverage;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A target of the configuration with how far it was filled on the latest night.
 *
 * @param kind of the cell: emotion, self, partner or adjacent
 * @param stratum what the target is limited to; (all) for nothing
 * @param asOf the night; this and what follows are null when no night has measured this target as
 *     it is configured now
 * @param credit turns or pairs that count: surely, whatever the labels leave open
 * @param missing target less credit, at least 0
 */
public record TargetProgress(
    String kind,
    String from,
    @Nullable String to,
    String stratum,
    double target,
    double weight,
    double performerCap,
    @Nullable Double minAgreement,
    @Nullable Double minPerformers,
    @Nullable Integer minSessions,
    @Nullable LocalDate deadline,
    @Nullable String owner,
    @Nullable LocalDate asOf,
    @Nullable Double credit,
    @Nullable Double missing,
    @Nullable Double progress,
    @Nullable String status) {

  /** What makes a measured target the configured one. */
  private record Key(Cell cell, String stratum, double target, @Nullable Double performerCap) {}

  /** The targets in their order, with what the lake says of them, if it does. */
  public static List<TargetProgress> of(List<Target> targets, Lake lake) {
    var measured = latest(lake).stream().collect(toMap(TargetProgress::key, Function.identity()));
    return targets.stream().map(target -> of(target, measured.get(key(target)))).toList();
  }

  private static List<Coverage> latest(Lake lake) {
    if (!lake.exists(COVERAGE)) {
      return List.of();
    }
    var rows = lake.read(COVERAGE);
    var latest = rows.agg(max(col("as_of")).as("as_of"));
    return lake.records(COVERAGE, rows.join(latest, Columns.using("as_of")));
  }

  private static Key key(Coverage row) {
    var cell = Cell.of(row.cellKind(), row.fromEmotion(), row.toEmotion());
    return new Key(cell, row.stratum(), row.target(), row.performerCap());
  }

  private static Key key(Target target) {
    var demand = target.demand();
    return new Key(target.cell(), target.stratum().label(), demand.wanted(), demand.performerCap());
  }

  private static TargetProgress of(Target target, @Nullable Coverage measured) {
    var cell = target.cell();
    var demand = target.demand();
    return new TargetProgress(
        cell.kind().label(),
        cell.from(),
        cell.to(),
        target.stratum().label(),
        demand.wanted(),
        demand.weight(),
        demand.performerCap(),
        demand.minAgreement(),
        demand.minPerformers(),
        demand.minSessions(),
        demand.deadline(),
        demand.owner(),
        measured == null ? null : measured.asOf(),
        measured == null ? null : Double.valueOf(measured.counting()),
        measured == null ? null : Double.valueOf(measured.deficit()),
        measured == null ? null : Double.valueOf(measured.progress()),
        measured == null ? null : measured.status());
  }

  /** Whether it is filled in every respect; what was not measured is not. */
  public boolean isAdequate() {
    return "adequate".equals(status);
  }
}
