package callsheet.prediction;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;

import callsheet.corpus.LabelMass;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.feature.HashingTF;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The pipeline of MLlib: words and timing to features, features and label masses to a classifier.
 */
final class Training {
  /** What of this class shapes a classifier: to be changed with it. */
  static final String RECIPE = "words 8192, before 4096, L2 0.002, 25 iterations";

  private static final int OWN_WORDS = 1 << 13;
  private static final int WORDS_BEFORE = 1 << 12;
  private static final double RIDGE = 0.002;
  private static final int ITERATIONS = 25;
  private static final double TOLERANCE = 1e-6;

  private Training() {}

  /** The examples with their {@code features}, without their words. */
  static Dataset<Row> featured(Dataset<Row> examples) {
    var stages =
        new PipelineStage[] {
          hashed("words", OWN_WORDS),
          hashed("words_before", WORDS_BEFORE),
          new VectorAssembler()
              .setInputCols(
                  new String[] {
                    "hashed_words",
                    "hashed_words_before",
                    "speaker_change",
                    "pause",
                    "duration",
                    "length"
                  })
              .setOutputCol("features")
        };
    PipelineModel features = new Pipeline().setStages(stages).fit(examples);
    return features
        .transform(examples)
        .select(
            "session_id",
            "turn",
            "performer_id",
            "language",
            "label",
            "masses",
            "fingerprint",
            "features");
  }

  private static HashingTF hashed(String words, int features) {
    return new HashingTF()
        .setInputCol(words)
        .setOutputCol("hashed_" + words)
        .setNumFeatures(features)
        .setBinary(true);
  }

  /**
   * The classifier of the training part. Every turn counts for each of its label's emotions with
   * its mass. MLlib adds doubles partition by partition: the turns, whose number is bounded, are
   * one partition in the order of their keys, and so the sums are the same wherever they are made.
   *
   * @param emotions that are told apart, as places in the taxonomy
   */
  static Classifier of(Dataset<Row> featured, List<Integer> emotions) {
    var weighted =
        featured
            .where(col("part").equalTo(Part.TRAIN.name()))
            .select(col("session_id"), col("turn"), col("features"), posexplode(col("masses")))
            .where(col("col").gt(0).and(col("pos").isin(emotions.toArray())))
            .select(
                col("session_id"),
                col("turn"),
                col("pos"),
                col("features"),
                element_at(places(emotions), col("pos").plus(1)).as("label"),
                col("col").divide((double) LabelMass.UNIT).as("weight"))
            .coalesce(1)
            .sortWithinPartitions("session_id", "turn", "pos");
    return Classifier.of(regression().fit(weighted));
  }

  private static LogisticRegression regression() {
    return new LogisticRegression()
        .setFamily("multinomial")
        .setWeightCol("weight")
        .setRegParam(RIDGE)
        .setStandardization(false)
        .setMaxIter(ITERATIONS)
        .setTol(TOLERANCE);
  }

  /** By place in the taxonomy, the place among the emotions that are told apart. */
  private static Column places(List<Integer> emotions) {
    int most = emotions.stream().mapToInt(Integer::intValue).max().orElseThrow();
    return array(
        IntStream.rangeClosed(0, most)
            .mapToObj(place -> lit((double) emotions.indexOf(place)))
            .toArray(Column[]::new));
  }
}
