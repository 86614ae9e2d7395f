package callsheet.prediction;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import callsheet.lake.Columns;
import callsheet.statistics.KeyHash;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** What the rated turns of each performer are for. */
record PerformerSplit(Map<String, Part> parts) {
  private static final int DRAW = 1;
  private static final double TRAINED = 0.45;
  private static final double CALIBRATED = 0.65;

  /**
   * Nearly half of the performers train, a third judges. They are dealt in the order of their
   * hashes, so that each part has its share even of a few; when one leaves, hardly another changes
   * sides.
   */
  static PerformerSplit of(Collection<String> performers) {
    var inOrder =
        performers.stream()
            .distinct()
            .sorted(
                Comparator.comparingDouble((String id) -> KeyHash.uniform("P:" + id, DRAW))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    var parts = new TreeMap<String, Part>();
    for (int place = 0; place < inOrder.size(); place++) {
      parts.put(inOrder.get(place), part((place + 0.5) / inOrder.size()));
    }
    return new PerformerSplit(parts);
  }

  private static Part part(double place) {
    if (place < TRAINED) {
      return Part.TRAIN;
    }
    return place < CALIBRATED ? Part.CALIBRATE : Part.VALIDATE;
  }

  /** What a turn with that label is for. */
  Part part(String performerId, int label) {
    return label == Example.UNRATED ? Part.PREDICT : parts.getOrDefault(performerId, Part.VALIDATE);
  }

  /** The examples with their {@code part}. */
  Dataset<Row> applied(Dataset<Row> examples) {
    List<Row> rows =
        parts.entrySet().stream()
            .map(entry -> RowFactory.create(entry.getKey(), entry.getValue().name()))
            .toList();
    var schema = new StructType().add("performer_id", "string").add("part", "string");
    var split = examples.sparkSession().createDataset(rows, Encoders.row(schema));
    return examples
        .join(broadcast(split), Columns.using("performer_id"), "left")
        .withColumn(
            "part",
            when(col("label").equalTo(Example.UNRATED), lit(Part.PREDICT.name()))
                .otherwise(col("part")));
  }
}
