package callsheet.diversity;

import static callsheet.schema.Tables.PERFORMER_PROFILES;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.TURNS;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.xxhash64;

import callsheet.corpus.LanguageTag;
import callsheet.lake.Columns;
import callsheet.lake.CoveredPerformers;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.schema.RowCodec;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** What performers say, read in Spark: their texts stay there. */
record PerformerTexts(Lake lake, Run run, ProfilesConfig config) {
  /** Goes up whenever words are counted in another way: then nothing earlier is taken over. */
  private static final int KERNEL = 1;

  private static final RowCodec<SpokenWords> WORDS = RowCodec.of(SpokenWords.class);

  /**
   * All who are in any session: performer_id, sessions, text_version, and the newest
   * earlier_version and earlier_words, both null where there are none. The version is a hash of
   * everything that their words are a function of.
   */
  Dataset<Row> performers() {
    return versions().join(earlier(), Columns.using("performer_id"), "left");
  }

  private Dataset<Row> versions() {
    var kernel = "%d %s %s".formatted(KERNEL, config.language(), config.hasDisfluencies());
    var versions =
        lake.read(SESSIONS)
            .select(
                explode(col("performer_ids")).as("performer_id"),
                xxhash64(
                        col("session_id"),
                        col("recorded_at"),
                        col("revision"),
                        col("source_file"),
                        col("source_line"),
                        coalesce(col("language"), lit("")),
                        lit(kernel))
                    .as("version"))
            .groupBy("performer_id")
            .agg(count(lit(1)).as("sessions"), expr("bit_xor(version)").as("text_version"));
    return config.consentScope() == null
        ? versions
        : versions.join(
            CoveredPerformers.of(lake, config.consentScope(), run.asOf()),
            Columns.using("performer_id"),
            "left_semi");
  }

  private Dataset<Row> earlier() {
    var numbers = struct(Columns.named(WORDS.schema().fieldNames()));
    return lake.read(PERFORMER_PROFILES)
        .groupBy("performer_id")
        .agg(
            max_by(col("text_version"), col("as_of")).as("earlier_version"),
            max_by(numbers, col("as_of")).as("earlier_words"));
  }

  /** The words of some performers, by their ids; none of those who said nothing. */
  Map<String, SpokenWords> words(Collection<String> performers) {
    var words = new TreeMap<String, SpokenWords>();
    if (performers.isEmpty()) {
      return words;
    }
    var ids =
        lake.spark().createDataset(List.copyOf(performers), Encoders.STRING()).toDF("performer_id");
    var sessions =
        lake.read(SESSIONS)
            .select(
                col("session_id"),
                col("recorded_at"),
                coalesce(col("language"), lit(LanguageTag.UNDETERMINED)).as("language"));
    lake.read(TURNS)
        .where(col("text").isNotNull().and(col("performer_id").isNotNull()))
        .select("session_id", "position", "performer_id", "text")
        .join(broadcast(ids), Columns.using("performer_id"), "left_semi")
        .join(sessions, Columns.using("session_id"))
        .repartition(col("performer_id"))
        .sortWithinPartitions("performer_id", "recorded_at", "session_id", "position")
        .mapPartitions(new CountWords(config), WORDS.encoder())
        .collectAsList()
        .forEach(row -> words.put(row.getAs("performer_id"), WORDS.fromRow(row)));
    return words;
  }
}
