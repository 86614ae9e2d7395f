package callsheet.prediction;

import static callsheet.schema.Tables.CELL_MOMENTS;
import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.PREDICTED_DISTRIBUTION;
import static callsheet.schema.Tables.PREDICTION_MODELS;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.SESSION_LABELS;
import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.TURN_LABELS;
import static org.apache.spark.sql.functions.col;

import callsheet.corpus.CellKind;
import callsheet.corpus.Taxonomy;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.lake.SideBySide;
import callsheet.moments.Moments;
import callsheet.schema.Table;
import callsheet.statistics.Reason;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Estimates how common emotions are among turns that nobody has rated yet. Nights without enough of
 * them train nothing.
 *
 * @param consentScope what performers must have granted for their turns to count; null when every
 *     recorded turn counts
 */
public record PredictionJob(
    PredictionConfig config, Taxonomy taxonomy, @Nullable String consentScope) implements Job {
  private static final Object[] KINDS =
      Stream.of(CellKind.TURN, CellKind.UNLABELLED, CellKind.EMOTION)
          .map(CellKind::label)
          .toArray();

  @Override
  public String name() {
    return "prediction";
  }

  @Override
  public Set<Table<?>> reads() {
    var tables = Stream.of(CELL_MOMENTS, SESSIONS, SESSION_LABELS, TURNS, TURN_LABELS);
    return Stream.concat(tables, Stream.of(PERFORMERS).filter(table -> consentScope != null))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(PREDICTED_DISTRIBUTION, PREDICTION_MODELS);
  }

  @Override
  public void run(Lake lake, Run run) {
    var turns =
        lake.read(CELL_MOMENTS)
            .where(col("cell_kind").isin(KINDS).and(col("scope_kind").notEqual("scene")));
    var moments = Moments.of(lake.records(CELL_MOMENTS, turns));
    var corpus = new UnratedScopes(moments, config.minTurns());
    var rows = new PredictionRows(run, taxonomy, corpus, prediction(lake, run, corpus));
    SideBySide.together(
        List.of(
            () -> lake.snapshot(PREDICTED_DISTRIBUTION, run, rows.shares()),
            () -> lake.snapshot(PREDICTION_MODELS, run, List.of(rows.model()))));
  }

  private Prediction prediction(Lake lake, Run run, UnratedScopes corpus) {
    var none = ExampleTally.none();
    if (!config.isEnabled() || corpus.isRated()) {
      return Prediction.none(none, Reason.NO_DATA);
    }
    if (!corpus.isEnough()) {
      return Prediction.none(none, Reason.SUPPRESSED);
    }
    var examples = new Examples(config, taxonomy, consentScope).of(lake, run);
    return Prediction.of(lake.settled(Training.featured(examples)), taxonomy);
  }
}
