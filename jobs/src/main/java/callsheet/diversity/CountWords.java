package callsheet.diversity;

import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/**
 * Turns turns, in the order of performers and sessions, into a few numbers a performer. No text
 * leaves it.
 */
record CountWords(ProfilesConfig config) implements MapPartitionsFunction<Row, Row> {
  @Override
  public Iterator<Row> call(Iterator<Row> turns) {
    return new WordsByPerformer(turns, config.tokenizer());
  }
}
