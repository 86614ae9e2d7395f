package callsheet.counting;

import static callsheet.counting.CountKey.ALL;
import static callsheet.counting.CountKey.CORPUS;
import static callsheet.counting.CountKey.LANGUAGE;
import static callsheet.counting.CountKey.SCENE;

import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Maps counts to the scopes whose moments they are part of, keyed by scope kind, scope, and cluster
 * kind or performer. A session has one language, so the corpus adds up the moments of languages.
 */
final class ScopesOfCounts implements FlatMapFunction<Row, Row> {
  private static final long serialVersionUID = 1;

  @Override
  public Iterator<Row> call(Row counts) {
    return switch (Family.valueOf(counts.getString(0))) {
      case PERFORMER ->
          Stream.of(
                  row(counts, LANGUAGE, counts.getString(2), counts.getString(1)),
                  row(counts, CORPUS, ALL, counts.getString(1)))
              .iterator();
      case SCENE_PERFORMER ->
          Stream.of(row(counts, SCENE, counts.getString(1), counts.getString(2))).iterator();
      case MOMENTS ->
          counts.getString(1).equals(LANGUAGE)
              ? Stream.of(counts, row(counts, CORPUS, ALL, counts.getString(3))).iterator()
              : Stream.of(counts).iterator();
      case RUNS, COINCIDENCES, CHANCES, ARCS -> Stream.<Row>empty().iterator();
    };
  }

  private static Row row(Row counts, String scopeKind, String scope, String member) {
    return RowFactory.create(counts.getString(0), scopeKind, scope, member, counts.get(4));
  }
}
