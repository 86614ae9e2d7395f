package callsheet.labels;

import static callsheet.schema.Tables.SESSIONS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import callsheet.corpus.Taxonomy;
import callsheet.lake.Lake;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * Who has annotated what, without a look at it.
 *
 * @param annotatorIds all of them, in order
 * @param annotations of all turns that are here
 * @param fingerprint changes whenever a session, its annotators or its votes do
 */
record RaterCensus(List<String> annotatorIds, long annotations, String fingerprint) {

  /** The census of the lake: one row an annotator is collected. */
  static RaterCensus of(Lake lake) {
    var byAnnotator =
        lake.read(SESSIONS)
            .select(
                col("annotation_count"),
                xxhash64(col("session_id"), col("revision")).cast("decimal(38,0)").as("hash"),
                posexplode(col("annotator_ids")).as(new String[] {"place", "annotator_id"}))
            .groupBy("annotator_id")
            .agg(
                sum("hash").as("hash"),
                sum(when(col("place").equalTo(0), col("annotation_count")).otherwise(lit(0)))
                    .as("annotations"))
            .orderBy("annotator_id")
            .collectAsList();
    return new RaterCensus(
        byAnnotator.stream().map(row -> row.getString(0)).toList(),
        byAnnotator.stream().mapToLong(row -> row.getLong(2)).sum(),
        fingerprint(byAnnotator));
  }

  private static String fingerprint(List<Row> byAnnotator) {
    var sha = sha256();
    for (Row row : byAnnotator) {
      BigDecimal hash = row.getDecimal(1);
      sha.update(
          (row.getString(0) + "\n" + hash.toPlainString() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  /** The name of a model that is fitted on it. */
  String version(Taxonomy taxonomy) {
    var text = new StringBuilder(fingerprint).append('\n').append(taxonomy.version());
    taxonomy.emotions().forEach(emotion -> text.append('\n').append(emotion.name()));
    var hash = sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, 6);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
