package callsheet.ingest;

import static org.apache.spark.sql.functions.col;

import callsheet.lake.Columns;
import callsheet.lake.Lake;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a file whole or not at all: one that vanished or that broke off while it was read is left
 * for another night, as if it had not landed yet.
 */
final class WholeFiles {
  private static final Logger LOG = LoggerFactory.getLogger(WholeFiles.class);
  private static final int SHOWN = 3;

  private final Dataset<Row> records;
  private final Dataset<Row> brokenOff;
  private final boolean isAllWhole;

  private WholeFiles(Dataset<Row> records, Dataset<Row> brokenOff, boolean isAllWhole) {
    this.records = records;
    this.brokenOff = brokenOff;
    this.isAllWhole = isAllWhole;
  }

  /** Reads the records, {@link Landed}, here and once; warns of files that could not be read. */
  static WholeFiles of(Lake lake, Dataset<Row> records) {
    var settled = lake.settled(records);
    var brokenOff =
        settled.where(col("rule").equalTo(Rule.UNREADABLE.label())).select("file", "detail");
    var names = brokenOff.limit(SHOWN + 1).collectAsList();
    if (!names.isEmpty()) {
      LOG.warn(
          "Cannot read landing files, which are left for another night: {}{}",
          names.stream()
              .limit(SHOWN)
              .map(row -> "%s (%s)".formatted(row.getString(0), row.getString(1)))
              .sorted()
              .collect(Collectors.joining(", ")),
          names.size() > SHOWN ? " ..." : "");
    }
    return new WholeFiles(settled, brokenOff, names.isEmpty());
  }

  /** The records of files that were read to their end, and those of the quarantine. */
  Dataset<Row> records() {
    return only(records);
  }

  /** Of rows with a column {@code file}, those whose file did not break off. */
  Dataset<Row> only(Dataset<Row> rows) {
    return isAllWhole ? rows : rows.join(brokenOff, Columns.using("file"), "left_anti");
  }
}
