package callsheet.verify;

import static callsheet.schema.Tables.ARC_COUNTS;
import static callsheet.schema.Tables.LABEL_COINCIDENCES;
import static callsheet.schema.Tables.PAIR_CHANCES;
import static callsheet.schema.Tables.RUN_LENGTHS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import callsheet.corpus.Taxonomy;
import callsheet.raters.RaterModel;
import callsheet.schema.RowCodec;
import callsheet.schema.SessionLabel;
import callsheet.schema.TurnLabel;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The recounts of single sessions, over all of them.
 *
 * @param model what makes labels of votes; null for soft vote
 * @param records as {@link SessionRecord}
 */
record Recount(
    Taxonomy taxonomy, double minimumConfidence, @Nullable RaterModel model, Dataset<Row> records) {
  /** The labels of one session and their summary. */
  record Labelled(SessionLabel summary, List<TurnLabel> labels) {}

  /** What is recounted of a session. */
  interface OfSession<R extends Record> extends Serializable {
    List<R> rows(SessionRecord session);
  }

  /** Rows of {@link Labelled}. */
  Dataset<Row> labels() {
    var emotions = taxonomy;
    double confidence = minimumConfidence;
    var raters = model;
    return rows(
        Labelled.class,
        RowCodec.of(Labelled.class).encoder(),
        session -> {
          var recount = new LabelRecount(emotions, confidence, raters);
          var labels = recount.turnLabels(session);
          return List.of(new Labelled(recount.sessionLabel(session, labels), labels));
        });
  }

  static Dataset<Row> turnLabels(Dataset<Row> labelled) {
    return labelled.select(explode(col("labels")).as("label")).select("label.*");
  }

  static Dataset<Row> sessionLabels(Dataset<Row> labelled) {
    return labelled.select("summary.*");
  }

  /** Rows of {@link CellFact}. */
  Dataset<Row> facts() {
    var emotions = taxonomy;
    return rows(
        CellFact.class,
        RowCodec.of(CellFact.class).encoder(),
        session -> CellRecount.of(session, emotions));
  }

  /** One row of {@code core.run_lengths} a run. */
  Dataset<Row> runs() {
    return rows(RUN_LENGTHS.type(), RUN_LENGTHS.encoder(), RunRecount::of);
  }

  /** One row of {@code core.label_coincidences} a pair of annotations. */
  Dataset<Row> coincidences() {
    var emotions = taxonomy;
    return rows(
        LABEL_COINCIDENCES.type(),
        LABEL_COINCIDENCES.encoder(),
        session -> CoincidenceRecount.of(session, emotions));
  }

  /** One row of {@code core.pair_chances} a stratum and pair. */
  Dataset<Row> chances() {
    return rows(PAIR_CHANCES.type(), PAIR_CHANCES.encoder(), ChanceRecount::of);
  }

  /** One row of {@code core.arc_counts} a session. */
  Dataset<Row> arcs() {
    return rows(ARC_COUNTS.type(), ARC_COUNTS.encoder(), ArcRecount::of);
  }

  private <R extends Record> Dataset<Row> rows(
      Class<R> type, Encoder<Row> encoder, OfSession<R> recount) {
    FlatMapFunction<Row, Row> rowsOfSession = row -> rowsOf(row, type, recount);
    return records.flatMap(rowsOfSession, encoder);
  }

  private static <R extends Record> Iterator<Row> rowsOf(
      Row row, Class<R> type, OfSession<R> recount) {
    var codec = RowCodec.of(type);
    var session = RowCodec.of(SessionRecord.class).fromRow(row);
    return recount.rows(session).stream().map(codec::toRow).iterator();
  }
}
