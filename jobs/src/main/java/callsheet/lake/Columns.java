package callsheet.lake;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Names of columns in the forms that Spark asks for. */
public final class Columns {
  private Columns() {}

  public static Column[] named(String... names) {
    return Arrays.stream(names).map(name -> col(name)).toArray(Column[]::new);
  }

  /** Columns to join by, of which the result has one each. */
  public static Seq<String> using(String... names) {
    return CollectionConverters.asScala(List.of(names)).toSeq();
  }
}
