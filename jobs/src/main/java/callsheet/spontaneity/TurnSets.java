package callsheet.spontaneity;

import callsheet.lake.Iterators;
import callsheet.statistics.KeyHash;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Makes of the words of turns what they are compared by; words is 0 where there are none. */
record TurnSets() implements MapPartitionsFunction<Row, Row> {
  /** What it reads, in order. */
  static final String[] COLUMNS = {"session_id", "turn", "performer_id", "text"};

  /** What it makes: the text's hash is equal for the same words in the same order. */
  static final StructType SCHEMA =
      new StructType()
          .add("session_id", "string")
          .add("turn", "int")
          .add("performer_id", "string")
          .add("words", "int")
          .add("text_hash", "long")
          .add("shingles", SQLDataTypes.VectorType());

  @Override
  public Iterator<Row> call(Iterator<Row> turns) {
    return Iterators.mapped(turns, TurnSets::row);
  }

  private static Row row(Row turn) {
    var words = Words.of(turn.getString(3));
    return RowFactory.create(
        turn.getString(0),
        turn.getInt(1),
        turn.getString(2),
        words.size(),
        KeyHash.of(String.join(" ", words), 0),
        words.isEmpty() ? null : Shingles.of(words));
  }
}
