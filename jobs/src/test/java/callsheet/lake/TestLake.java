package callsheet.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

  /**
   * Copies what is below a folder to below another: tables, for a log names its files from where it
   * is, and whatever else lies beside them, with its times.
   */
  public static void copy(Path made, Path folder) throws IOException {
    try (var files = Files.walk(made)) {
      for (Path file : files.toList()) {
        var copy = folder.resolve(made.relativize(file).toString());
        if (!Files.exists(copy)) {
          Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
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
