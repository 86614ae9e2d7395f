package callsheet.diversity;

import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.PERFORMER_PROFILES;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.TURNS;
import static org.apache.spark.sql.functions.array_contains;
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

import callsheet.lake.Columns;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.schema.RowCodec;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * What performers say, counted. Texts are read only of performers any of whose sessions is another
 * or another version than when they were last counted; the numbers of all others are a function of
 * what has not changed, so they are taken from there.
 */
final class PerformerTexts {
  /** Goes up whenever words are counted in another way: then nothing earlier is taken over. */
  private static final int KERNEL = 1;

  /** Days back to which numbers are looked for that can be taken over. */
  private static final int DAYS = 31;

  private static final RowCodec<SpokenWords> WORDS = RowCodec.of(SpokenWords.class);

  private final Lake lake;
  private final Run run;
  private final ProfilesConfig config;

  PerformerTexts(Lake lake, Run run, ProfilesConfig config) {
    this.lake = lake;
    this.run = run;
    this.config = config;
  }

  /** What is known of a performer's sessions and words. */
  record Counted(long sessions, long version, SpokenWords words) {}

  /** All performers in any session, by their ids. */
  Map<String, Counted> counted() {
    var rows = versions().join(earlier(), Columns.using("performer_id"), "left").collectAsList();
    var words = new TreeMap<String, SpokenWords>();
    for (Row row : rows) {
      if (!row.isNullAt(3) && row.getLong(2) == row.getLong(3)) {
        words.put(row.getString(0), WORDS.fromRow(row.getStruct(4)));
      }
    }
    words.putAll(
        words(
            rows.stream()
                .map(row -> row.getString(0))
                .filter(id -> !words.containsKey(id))
                .toList()));
    var counted = new TreeMap<String, Counted>();
    for (Row row : rows) {
      var id = row.getString(0);
      var ofPerformer = words.getOrDefault(id, SpokenWords.none(id));
      counted.put(id, new Counted(row.getLong(1), row.getLong(2), ofPerformer));
    }
    return counted;
  }

  /** Columns performer_id, sessions and text_version. */
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
        : versions.join(covered(config.consentScope()), Columns.using("performer_id"), "left_semi");
  }

  private Dataset<Row> covered(String scope) {
    var lastDay = col("consent_expires_on");
    return lake.read(PERFORMERS)
        .where(array_contains(col("consent_scopes"), scope))
        .where(lastDay.isNull().or(lastDay.geq(lit(run.asOf()))))
        .select("performer_id");
  }

  /** The numbers of the latest night of each performer: performer_id, their version, and they. */
  private Dataset<Row> earlier() {
    var numbers =
        Arrays.stream(WORDS.schema().fieldNames())
            .map(name -> col(name))
            .toArray(org.apache.spark.sql.Column[]::new);
    return lake.read(PERFORMER_PROFILES)
        .where(col("as_of").between(lit(run.asOf().minusDays(DAYS)), lit(run.asOf())))
        .groupBy("performer_id")
        .agg(
            max_by(col("text_version"), col("as_of")).as("earlier_version"),
            max_by(struct(numbers), col("as_of")).as("earlier_words"));
  }

  private Map<String, SpokenWords> words(Collection<String> performers) {
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
                coalesce(col("language"), lit("und")).as("language"));
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
