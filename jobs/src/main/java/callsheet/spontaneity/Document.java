package callsheet.spontaneity;

import callsheet.statistics.diversity.JaccardIndex;
import java.util.List;
import java.util.Objects;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * A line, or the whole of a session.
 *
 * @param bucket what it has in common with others that may be like it
 * @param scope the performer whose lines it is compared with, or {@link #ALL}
 * @param turn null for a session
 * @param performerIds who speaks, ascending
 * @param shingles ascending
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
record Document(
    long bucket,
    String scope,
    String sessionId,
    @Nullable Integer turn,
    List<String> performerIds,
    int[] shingles) {
  /** Sessions are compared with all others. */
  static final String ALL = "";

  static final StructType SCHEMA =
      new StructType()
          .add("bucket", "long")
          .add("scope", "string")
          .add("session_id", "string")
          .add("turn", "int")
          .add("performer_ids", DataTypes.createArrayType(DataTypes.StringType))
          .add("shingles", SQLDataTypes.VectorType());

  /** The document of a row of {@link #SCHEMA}. */
  static Document of(Row row) {
    return new Document(
        row.getLong(0),
        row.getString(1),
        row.getString(2),
        row.isNullAt(3) ? null : row.getInt(3),
        row.getList(4),
        Shingles.numbers(row.getAs(5)));
  }

  boolean isSession() {
    return turn == null;
  }

  /** Whether the two may be like one another: two performers' lines are not compared. */
  boolean isNear(Document other) {
    return bucket == other.bucket && scope.equals(other.scope);
  }

  /** What the other has in common with it, 0 to 1. */
  double similarity(Document other) {
    return Objects.requireNonNull(JaccardIndex.of(shingles, other.shingles).value());
  }
}
