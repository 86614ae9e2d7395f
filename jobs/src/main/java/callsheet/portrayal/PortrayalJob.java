package callsheet.portrayal;

import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.PORTRAYAL;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.TURN_LABELS;
import static callsheet.schema.Tables.WITHDRAWALS;

import callsheet.lake.Iterators;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.lake.WithdrawnRows;
import callsheet.schema.RowCodec;
import callsheet.schema.Table;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Compares what was asked of turns with what is perceived in them. The mart names performers, so
 * whoever withdraws goes from all of its nights.
 *
 * @param consentScope what performers must have granted for their turns to count; null when every
 *     recorded turn counts
 */
public record PortrayalJob(@Nullable String consentScope) implements Job {
  @Override
  public String name() {
    return "portrayal";
  }

  @Override
  public Set<Table<?>> reads() {
    return consentScope == null
        ? Set.of(TURNS, TURN_LABELS, SESSIONS, WITHDRAWALS)
        : Set.of(TURNS, TURN_LABELS, SESSIONS, WITHDRAWALS, PERFORMERS);
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(PORTRAYAL);
  }

  @Override
  public void run(Lake lake, Run run) {
    WithdrawnRows.deleteById(lake, PORTRAYAL, "performer_id");
    var asked = new AskedTurns(lake, run, consentScope).all();
    lake.snapshot(
        PORTRAYAL,
        run,
        AskedSums.of(asked).mapPartitions(rows(run), PORTRAYAL.encoder()).coalesce(1));
  }

  private static MapPartitionsFunction<Row, Row> rows(Run run) {
    var asOf = run.asOf();
    var runId = run.runId();
    return sums -> {
      var codec = RowCodec.of(AskedSum.class);
      return Iterators.mapped(
          sums, row -> PORTRAYAL.toRow(PortrayalRows.of(codec.fromRow(row), asOf, runId)));
    };
  }
}
