package callsheet.commission;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.schema.Table;
import java.util.List;

/** The rows that this night has written to a mart. */
final class Tonight {
  private Tonight() {}

  static <R extends Record> List<R> rows(Lake lake, Table<R> mart, Run run) {
    return lake.records(mart, lake.read(mart).where(col("as_of").equalTo(lit(run.asOf()))));
  }
}
