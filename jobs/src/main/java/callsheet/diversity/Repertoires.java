package callsheet.diversity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import callsheet.corpus.CellKind;
import callsheet.corpus.Taxonomy;
import callsheet.moments.Scope;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How much of each emotion performers have shown, by scope.
 *
 * @param masses of the emotions in the taxonomy's order, in billionths of a turn, by performer
 */
record Repertoires(SortedMap<Scope, SortedMap<String, long[]>> masses) {

  /** What one performer has shown of one emotion in one language. */
  record Shown(String performerId, String language, String emotion, long mass) {}

  /** The repertoires of the corpus, always there, and of every language. */
  static Repertoires of(Collection<Shown> all, Taxonomy taxonomy) {
    var masses = new TreeMap<Scope, SortedMap<String, long[]>>();
    masses.put(Scope.CORPUS, new TreeMap<>());
    for (var shown : all) {
      for (var scope : new Scope[] {Scope.CORPUS, Scope.language(shown.language())}) {
        var ofPerformer =
            masses
                .computeIfAbsent(scope, none -> new TreeMap<>())
                .computeIfAbsent(shown.performerId(), none -> new long[taxonomy.size()]);
        int emotion = taxonomy.indexOf(shown.emotion());
        ofPerformer[emotion] = Math.addExact(ofPerformer[emotion], shown.mass());
      }
    }
    return new Repertoires(masses);
  }

  /** The repertoires by the counts; over all vendors. */
  static Repertoires read(Dataset<Row> performerCells, Taxonomy taxonomy) {
    var shown =
        performerCells
            .where(col("cell_kind").equalTo(CellKind.EMOTION.label()).and(col("mass").gt(0)))
            .groupBy("performer_id", "language", "from_emotion")
            .agg(sum("mass"))
            .collectAsList()
            .stream()
            .map(
                row ->
                    new Shown(
                        row.getString(0), row.getString(1), row.getString(2), row.getLong(3)));
    return of(shown.toList(), taxonomy);
  }

  /** What each performer has shown in all languages. */
  SortedMap<String, long[]> ofCorpus() {
    return masses.getOrDefault(Scope.CORPUS, new TreeMap<>());
  }
}
