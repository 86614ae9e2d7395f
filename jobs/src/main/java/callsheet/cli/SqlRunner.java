package callsheet.cli;

import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import callsheet.lake.Lake;
import callsheet.lake.Sessions;
import callsheet.schema.Table;
import callsheet.schema.Tables;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;

/** Answers queries on a lake. */
final class SqlRunner {
  /** Statements that read; whatever they hold besides, Spark parses the rest as part of them. */
  private static final Pattern READS =
      Pattern.compile(
          "(?is)\\s*(\\(|select\\b|from\\b|values\\b|table\\b|with\\b|show\\b|describe\\b|desc\\b|explain\\b).*");

  private static final Pattern WRITES_AFTER_WITH =
      Pattern.compile("(?is)\\binsert\\s+(into|overwrite)\\b");

  private final AppConfig config;
  private final PrintWriter out;

  SqlRunner(AppConfig config, PrintWriter out) {
    this.config = config;
    this.out = out;
  }

  int run(String query, RowFormat format) {
    requireReading(query);
    try (var spark =
        Sessions.open(new WorkSize(config.ingest().landing(), config.lake()).isSmall())) {
      var lake = new Lake(spark, config.lake());
      var tables = Tables.ALL.stream().filter(lake::exists).toList();
      requireTables(tables);
      lake.register(tables);
      answer(spark, query, format);
      return ExitCode.DONE.code();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(SparkSession spark, String query, RowFormat format) {
    try {
      new RowPrinter(out).print(spark.sql(query), format);
    } catch (Exception e) {
      if (!(e instanceof AnalysisException)) {
        throw e;
      }
      throw new CallsheetException(
          ExitCode.USAGE, "Cannot answer the query: " + firstLine(e.getMessage()), e);
    }
  }

  private static void requireReading(String query) {
    if (!READS.matcher(query).matches() || WRITES_AFTER_WITH.matcher(query).find()) {
      throw new CallsheetException(
          ExitCode.USAGE,
          "Cannot run the statement: callsheet sql reads only (SELECT, WITH, SHOW, DESCRIBE, EXPLAIN)");
    }
  }

  private void requireTables(List<Table<?>> tables) {
    if (tables.isEmpty()) {
      throw new CallsheetException(
          ExitCode.USAGE,
          "Cannot find a table below %s: run callsheet nightly first, or give --lake"
              .formatted(config.lake()));
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse(message);
  }
}
