package callsheet.prediction;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import callsheet.corpus.Taxonomy;
import callsheet.statistics.KeyHash;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How many examples there are of whom and what. */
record ExampleTally(List<Entry> entries, PerformerSplit split) {
  /** Performers who show an emotion in each part, below which it is not told apart. */
  private static final int FEWEST_PERFORMERS = 5;

  /** Turns of it in each part, below which it is not either. */
  private static final int FEWEST_TURNS = 20;

  private static final List<Part> RATED = List.of(Part.TRAIN, Part.CALIBRATE, Part.VALIDATE);

  /**
   * A performer's examples of a label.
   *
   * @param fingerprint of all of them
   */
  record Entry(String performerId, int label, long turns, long fingerprint) {}

  /** No examples. */
  static ExampleTally none() {
    return of(List.of());
  }

  static ExampleTally of(Dataset<Row> examples) {
    return of(
        examples
            .groupBy("performer_id", "label")
            .agg(count(lit(1)), bit_xor(col("fingerprint")))
            .collectAsList()
            .stream()
            .map(row -> new Entry(row.getString(0), row.getInt(1), row.getLong(2), row.getLong(3)))
            .toList());
  }

  private static ExampleTally of(List<Entry> entries) {
    var rated =
        entries.stream()
            .filter(entry -> entry.label() != Example.UNRATED)
            .map(Entry::performerId)
            .toList();
    return new ExampleTally(entries, PerformerSplit.of(rated));
  }

  private Stream<Entry> of(Part part) {
    return entries.stream().filter(entry -> split.part(entry.performerId(), entry.label()) == part);
  }

  long turns(Part part) {
    return of(part).mapToLong(Entry::turns).sum();
  }

  long performers(Part part) {
    return of(part).map(Entry::performerId).distinct().count();
  }

  /** The emotions that can be told apart, as places in the taxonomy: no part lacks them. */
  List<Integer> emotions(Taxonomy taxonomy) {
    return IntStream.range(0, taxonomy.size())
        .filter(emotion -> RATED.stream().allMatch(part -> isEnough(of(part, emotion).toList())))
        .boxed()
        .toList();
  }

  private Stream<Entry> of(Part part, int emotion) {
    return of(part).filter(entry -> entry.label() == emotion);
  }

  /** Entries are one a performer. */
  private static boolean isEnough(List<Entry> ofEmotion) {
    return ofEmotion.size() >= FEWEST_PERFORMERS
        && ofEmotion.stream().mapToLong(Entry::turns).sum() >= FEWEST_TURNS;
  }

  /** Hash of all that a classifier is learned from; no order of the examples shows in it. */
  String version(Taxonomy taxonomy) {
    var all =
        "%s/%s/%s/%x/%x"
            .formatted(
                Training.RECIPE,
                taxonomy.version(),
                emotions(taxonomy),
                fingerprint(Part.TRAIN),
                fingerprint(Part.CALIBRATE));
    return "%016x".formatted(KeyHash.of(all, 0));
  }

  private long fingerprint(Part part) {
    return of(part).mapToLong(Entry::fingerprint).reduce(0, (one, other) -> one ^ other);
  }
}
