package callsheet.counting;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import callsheet.corpus.Taxonomy;
import callsheet.lake.Columns;
import callsheet.raters.RaterModel;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The counts of a corpus as Spark moves them: one row per {@link CountKey}, its cells packed into
 * one column. Rows with equal keys are summed by Spark.
 *
 * @param model what makes labels of votes; null for soft vote
 * @param mostLongs how many longs a partition may hold before it hands its counts on
 */
record CorpusCounts(
    Taxonomy taxonomy, @Nullable RaterModel model, long minimumMass, long mostLongs) {
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

  /** Counts of labels by soft vote. */
  CorpusCounts(Taxonomy taxonomy, long minimumMass, long mostLongs) {
    this(taxonomy, null, minimumMass, mostLongs);
  }

  /** Everything that one scan of the sessions gives; they may be {@link ScopedSessions}. */
  Dataset<Row> ofSessions(Dataset<Row> sessions) {
    var columns = new ArrayList<>(CountTimelines.COLUMNS);
    if (List.of(sessions.columns()).contains(CountTimelines.UNCOVERED)) {
      columns.add(CountTimelines.UNCOVERED);
    }
    return summed(
        sessions
            .select(Columns.named(columns.toArray(String[]::new)))
            .mapPartitions(new CountTimelines(taxonomy, model, minimumMass, mostLongs), ENCODER));
  }

  /** One family of the counts. */
  static Dataset<Row> only(Dataset<Row> counts, Family family) {
    return counts.filter(col("family").equalTo(family.name()));
  }

  /** The moments of all scopes and clusters. */
  Dataset<Row> moments(Dataset<Row> counts) {
    var byScope = summed(counts.flatMap(new ScopesOfCounts(), ENCODER));
    var isSquared = col("family").equalTo(Family.MOMENTS.name());
    var squared =
        byScope
            .filter(not(isSquared))
            .mapPartitions(new SquarePerformers(taxonomy, mostLongs), ENCODER);
    return byScope.filter(isSquared).unionByName(summed(squared));
  }

  private static Dataset<Row> summed(Dataset<Row> partial) {
    // Spark sorts by these: first the column that tells most keys apart, performers of scenes.
    return partial
        .groupBy("second", "first", "third", "family")
        .agg(COUNTS)
        .select("family", "first", "second", "third", "counts");
  }
}
