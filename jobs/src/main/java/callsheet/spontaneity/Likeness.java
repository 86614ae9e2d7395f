package callsheet.spontaneity;

import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What a document is like.
 *
 * @param other the document before it
 * @param similarity of both, 0 to 1
 */
record Likeness(Document other, double similarity) {
  static final StructType SCHEMA =
      new StructType()
          .add("session_id", "string")
          .add("turn", "int")
          .add("similarity", "double")
          .add("other_session_id", "string")
          .add("other_turn", "int")
          .add("performer_ids", DataTypes.createArrayType(DataTypes.StringType))
          .add("is_crowded", "boolean");

  /** A row of {@link #SCHEMA} about the document. */
  Row row(Document document, boolean isCrowded) {
    var performers = new TreeSet<String>();
    Stream.of(document, other).map(Document::performerIds).forEach(performers::addAll);
    return RowFactory.create(
        document.sessionId(),
        document.turn(),
        similarity,
        other.sessionId(),
        other.turn(),
        CollectionConverters.asScala(performers.stream().toList()).toSeq(),
        isCrowded);
  }
}
