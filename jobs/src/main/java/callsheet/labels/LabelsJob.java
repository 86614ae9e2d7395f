package callsheet.labels;

import static callsheet.schema.Tables.ANNOTATOR_MODELS;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.SESSION_LABELS;
import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.TURN_LABELS;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import callsheet.corpus.Taxonomy;
import callsheet.lake.Columns;
import callsheet.lake.Iterators;
import callsheet.lake.Job;
import callsheet.lake.KeyRanges;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.raters.ModelsInForce;
import callsheet.raters.RaterModel;
import callsheet.raters.TurnLabels;
import callsheet.schema.RowCodec;
import callsheet.schema.Table;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Labels the turns of every session that has changed since it was labelled; of all of them when the
 * way labels are made has changed.
 *
 * @param isAnew whether all are labelled anew, whatever labels there are
 */
public record LabelsJob(LabelsConfig config, Taxonomy taxonomy, boolean isAnew) implements Job {
  /** Labels what has changed. */
  public LabelsJob(LabelsConfig config, Taxonomy taxonomy) {
    this(config, taxonomy, false);
  }

  @Override
  public String name() {
    return "labels";
  }

  @Override
  public Set<Table<?>> reads() {
    return config.isModelled()
        ? Set.of(SESSIONS, TURNS, ANNOTATOR_MODELS)
        : Set.of(SESSIONS, TURNS);
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(TURN_LABELS, SESSION_LABELS);
  }

  @Override
  public void run(Lake lake, Run run) {
    forgetGone(lake);
    if (isAnew) {
      lake.overwrite(TURN_LABELS, lake.empty(TURN_LABELS.schema()));
      lake.overwrite(SESSION_LABELS, lake.empty(SESSION_LABELS.schema()));
    }
    var model = config.isModelled() ? ModelsInForce.on(lake, run.asOf()).orElse(null) : null;
    var changed = lake.settled(changed(lake, model));
    if (!changed.isEmpty()) {
      relabel(lake, changed, model);
    }
  }

  /** Of a session that is not there any more no label stays. */
  private static void forgetGone(Lake lake) {
    var gone =
        lake.settled(
            lake.pinned(SESSION_LABELS)
                .select("session_id")
                .join(
                    lake.pinned(SESSIONS).select("session_id"),
                    Columns.using("session_id"),
                    "left_anti"));
    if (!gone.isEmpty()) {
      lake.delete(TURN_LABELS, gone);
      lake.delete(SESSION_LABELS, gone);
    }
  }

  /** Ids of the sessions whose labels are missing or out of date. */
  private Dataset<Row> changed(Lake lake, @Nullable RaterModel model) {
    var version = TurnLabels.version(taxonomy, model, config.minimumConfidence());
    var current =
        lake.pinned(SESSION_LABELS)
            .where(col("label_version").equalTo(lit(version)))
            .select("session_id", "revision");
    return lake.pinned(SESSIONS)
        .select("session_id", "revision")
        .join(current, Columns.using("session_id", "revision"), "left_anti")
        .select("session_id");
  }

  private void relabel(Lake lake, Dataset<Row> changed, @Nullable RaterModel model) {
    var labelled =
        lake.settled(
            votes(lake, changed)
                .mapPartitions(labeller(model), RowCodec.of(LabelledSession.class).encoder()));
    boolean isReplacing =
        !lake.pinned(SESSION_LABELS)
            .join(changed, Columns.using("session_id"), "left_semi")
            .isEmpty();
    if (isReplacing) {
      lake.delete(TURN_LABELS, changed);
      lake.delete(SESSION_LABELS, changed);
    }
    lake.append(TURN_LABELS, labelled.select(explode(col("labels")).as("label")).select("label.*"));
    lake.append(SESSION_LABELS, labelled.select("summary.*"));
  }

  /** The sessions as {@link SessionVotes}. */
  private static Dataset<Row> votes(Lake lake, Dataset<Row> changed) {
    var ranges = new KeyRanges(changed, "session_id");
    var words =
        lake.pinned(TURNS, ranges)
            .where(col("intended").isNotNull().or(col("felt").isNotNull()))
            .join(changed, Columns.using("session_id"), "left_semi")
            .groupBy("session_id")
            .agg(collect_list(struct(col("turn"), col("intended"), col("felt"))).as("words"));
    var none = array().cast(words.schema().apply("words").dataType());
    return lake.pinned(SESSIONS, ranges)
        .select("session_id", "revision", "annotator_ids", "timeline")
        .join(changed, Columns.using("session_id"), "left_semi")
        .join(words, Columns.using("session_id"), "left")
        .withColumn("words", coalesce(col("words"), none));
  }

  private MapPartitionsFunction<Row, Row> labeller(@Nullable RaterModel model) {
    var emotions = taxonomy;
    var how = config.minimumConfidence();
    return rows -> {
      var labeller = new TurnLabeller(emotions, new LabelsConfig(how), model);
      var votes = RowCodec.of(SessionVotes.class);
      var labelled = RowCodec.of(LabelledSession.class);
      return Iterators.mapped(rows, row -> labelled.toRow(labeller.label(votes.fromRow(row))));
    };
  }
}
