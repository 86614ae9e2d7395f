package callsheet.lake;

import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Lakes in temporary folders, on the one Spark session that all tests of a JVM share. */
public final class TestLake {
  /** The night that tests run. */
  public static final Run NIGHT = new Run(LocalDate.of(2026, 11, 22), "test-run", 42);

  private TestLake() {}

  /** A new lake below the folder. */
  public static Lake in(Path folder) {
    return new Lake(spark(), folder.resolve("lake").toString());
  }

  /** How many files of a table are read for these rows of it; reads them. */
  public static long filesRead(Dataset<Row> rows) {
    rows.collectAsList();
    var plan = ((org.apache.spark.sql.classic.Dataset<Row>) rows).queryExecution().executedPlan();
    return plan.collectLeaves().head().metrics().apply("numFiles").value();
  }

  /** The shared session, with the quick settings of small corpora. */
  public static SparkSession spark() {
    return Sessions.open(true);
  }
}
