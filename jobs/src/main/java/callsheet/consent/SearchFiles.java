package callsheet.consent;

import callsheet.schema.RowCodec;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;

/** Searches files where Spark runs: paths go in, what was found comes out, one row a task. */
final class SearchFiles implements MapPartitionsFunction<String, Row> {
  private static final long serialVersionUID = 1;

  private final SearchTerms terms;
  private final Broadcast<SerializableConfiguration> hadoop;

  SearchFiles(SearchTerms terms, Broadcast<SerializableConfiguration> hadoop) {
    this.terms = terms;
    this.hadoop = hadoop;
  }

  @Override
  public Iterator<Row> call(Iterator<String> files) throws IOException {
    var search = new FileSearch(terms, hadoop.value().value());
    var result = SearchResult.NOTHING;
    while (files.hasNext()) {
      result = result.and(SearchResult.of(search.of(files.next())));
    }
    return List.of(RowCodec.of(SearchResult.class).toRow(result)).iterator();
  }
}
