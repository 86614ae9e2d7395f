package callsheet.prediction;

import static org.apache.spark.sql.functions.col;

import callsheet.lake.Iterators;
import callsheet.schema.RowCodec;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a classifier says of a turn. Their number is bounded, so they leave Spark; words do not.
 *
 * @param label an emotion that a rater heard, as its place in the taxonomy
 * @param logits by place among the emotions that are told apart
 */
record ScoredTurn(
    String part,
    String sessionId,
    int turn,
    String performerId,
    String language,
    int label,
    List<Double> logits) {

  /** What it says of all turns but those that it was trained on, in the order of their keys. */
  static List<ScoredTurn> of(Dataset<Row> featured, Classifier classifier) {
    var scores = RowCodec.of(ScoredTurn.class);
    return featured
        .where(col("part").notEqual(Part.TRAIN.name()))
        .mapPartitions(scorer(classifier), scores.encoder())
        .collectAsList()
        .stream()
        .map(scores::fromRow)
        .sorted(Comparator.comparing(ScoredTurn::sessionId).thenComparing(ScoredTurn::turn))
        .toList();
  }

  private static MapPartitionsFunction<Row, Row> scorer(Classifier classifier) {
    return rows ->
        Iterators.mapped(
            rows,
            row ->
                RowCodec.of(ScoredTurn.class)
                    .toRow(
                        new ScoredTurn(
                            row.getAs("part"),
                            row.getAs("session_id"),
                            row.<Integer>getAs("turn"),
                            row.getAs("performer_id"),
                            row.getAs("language"),
                            row.<Integer>getAs("label"),
                            classifier.listed(row.<Vector>getAs("features")))));
  }

  boolean isFor(Part one) {
    return part.equals(one.name());
  }

  double[] logitsOf() {
    return logits.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
