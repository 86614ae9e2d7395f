package callsheet.counting;

import static callsheet.counting.CountKey.ALL;
import static callsheet.counting.CountKey.CORPUS;
import static callsheet.counting.CountKey.LANGUAGE;
import static callsheet.counting.CountKey.SCENE;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import callsheet.corpus.Taxonomy;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The counts of a corpus as Spark moves them: one row per {@link CountKey}, its cells packed into
 * one column. Rows with equal keys are summed by Spark.
 *
 * @param mostLongs how many longs a partition may hold before it hands its counts on
 */
record CorpusCounts(Taxonomy taxonomy, long minimumMass, long mostLongs) {
  /** 64 MB a task: 6,000 performers and their languages of a taxonomy of 12 emotions. */
  static final long MOST_LONGS = 8_000_000;

  static final StructType SCHEMA =
      new StructType()
          .add("family", DataTypes.StringType, false)
          .add("first", DataTypes.StringType, false)
          .add("second", DataTypes.StringType, false)
          .add("third", DataTypes.StringType, false)
          .add("counts", DataTypes.BinaryType, false);

  private static final Encoder<Row> ENCODER = Encoders.row(SCHEMA);
  private static final Column COUNTS = SumCounts.function().apply(col("counts")).as("counts");

  /** Everything that one scan of the sessions gives. */
  Dataset<Row> ofSessions(Dataset<Row> sessions) {
    var columns = CountTimelines.COLUMNS.stream().map(name -> col(name)).toArray(Column[]::new);
    return summed(
        sessions
            .select(columns)
            .mapPartitions(new CountTimelines(taxonomy, minimumMass, mostLongs), ENCODER));
  }

  /** One family of the counts. */
  static Dataset<Row> only(Dataset<Row> counts, Family family) {
    return counts.filter(col("family").equalTo(family.name()));
  }

  /** The moments of all scopes and clusters. */
  Dataset<Row> moments(Dataset<Row> counts) {
    var moments = only(counts, Family.MOMENTS);
    return moments
        .unionByName(ofLanguagesTogether(moments))
        .unionByName(overPerformers(counts, LANGUAGE, col("second")))
        .unionByName(overPerformers(counts, CORPUS, lit(ALL)))
        .unionByName(overScenePerformers(counts));
  }

  /** A session has one language: the moments of the corpus are the sum over languages. */
  private static Dataset<Row> ofLanguagesTogether(Dataset<Row> moments) {
    return summed(
        moments
            .filter(col("first").equalTo(LANGUAGE))
            .withColumn("first", lit(CORPUS))
            .withColumn("second", lit(ALL)));
  }

  private Dataset<Row> overPerformers(Dataset<Row> counts, String scopeKind, Column scope) {
    var performers =
        only(counts, Family.PERFORMER)
            .groupBy(col("first").as("performer"), scope.as("scope"))
            .agg(COUNTS)
            .select(lit(scopeKind), col("scope"), col("counts"));
    return squared(performers, Family.PERFORMER);
  }

  private Dataset<Row> overScenePerformers(Dataset<Row> counts) {
    var performers =
        only(counts, Family.SCENE_PERFORMER).select(lit(SCENE), col("first"), col("counts"));
    return squared(performers, Family.SCENE_PERFORMER);
  }

  private Dataset<Row> squared(Dataset<Row> performers, Family family) {
    return summed(
        performers.mapPartitions(new SquarePerformers(taxonomy, family, mostLongs), ENCODER));
  }

  private static Dataset<Row> summed(Dataset<Row> partial) {
    return partial.groupBy("family", "first", "second", "third").agg(COUNTS);
  }
}
