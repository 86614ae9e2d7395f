package callsheet.diversity;

import callsheet.schema.RowCodec;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/**
 * The words of all performers who are in any session. Texts are read only of those any of whose
 * sessions is another or another version than when they were last counted: the numbers of the
 * others are a function of what has not changed, so they are taken from there.
 */
final class CountedPerformers {
  private static final RowCodec<SpokenWords> WORDS = RowCodec.of(SpokenWords.class);

  /** What is known of a performer's sessions and words. */
  record Counted(long sessions, long version, SpokenWords words) {}

  private CountedPerformers() {}

  /** By their ids. */
  static Map<String, Counted> of(PerformerTexts texts) {
    var changed = new TreeSet<String>();
    var present = new TreeMap<String, Row>();
    for (Row row : texts.performers().collectAsList()) {
      String id = row.getAs("performer_id");
      present.put(id, row);
      if (!isAsBefore(row)) {
        changed.add(id);
      }
    }
    var words = texts.words(changed);
    var counted = new TreeMap<String, Counted>();
    present.forEach(
        (id, row) ->
            counted.put(
                id,
                counted(
                    row,
                    changed.contains(id)
                        ? words.getOrDefault(id, SpokenWords.none(id))
                        : WORDS.fromRow(row.getAs("earlier_words")))));
    return counted;
  }

  private static boolean isAsBefore(Row row) {
    int before = row.fieldIndex("earlier_version");
    return !row.isNullAt(before) && row.getLong(before) == row.<Long>getAs("text_version");
  }

  private static Counted counted(Row row, SpokenWords words) {
    return new Counted(row.getAs("sessions"), row.getAs("text_version"), words);
  }
}
