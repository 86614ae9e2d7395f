package callsheet.cli;

import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import callsheet.lake.Lake;
import callsheet.lake.Sessions;
import callsheet.schema.Table;
import callsheet.schema.Tables;
import java.io.PrintWriter;
import java.util.List;
import org.apache.spark.SparkThrowable;

/** Answers queries on a lake. */
final class SqlRunner {
  private final AppConfig config;
  private final PrintWriter out;

  SqlRunner(AppConfig config, PrintWriter out) {
    this.config = config;
    this.out = out;
  }

  int run(String query, RowFormat format) {
    var spark = Sessions.open(new WorkSize(config.ingest().landing(), config.lake()).isSmall());
    try {
      var session = ReadOnlySession.beside(spark);
      session.requireReading(query);
      var lake = new Lake(spark, config.lake());
      var tables = Tables.ALL.stream().filter(lake::exists).toList();
      requireTables(tables);
      lake.register(tables);
      new RowPrinter(out).print(session.answer(query), format);
      return ExitCode.DONE.code();
    } catch (Exception e) {
      throw explained(e);
    }
  }

  /** What Spark says about the query is the user's to mend; anything else is a bug. */
  private static RuntimeException explained(Exception problem) {
    if (problem instanceof SparkThrowable known
        && known.getCondition() != null
        && !known.isInternalError()) {
      return new CallsheetException(
          ExitCode.USAGE, "Cannot answer the query: " + firstLine(problem), problem);
    }
    return problem instanceof RuntimeException runtime
        ? runtime
        : new IllegalStateException(problem);
  }

  private void requireTables(List<Table<?>> tables) {
    if (tables.isEmpty()) {
      throw new CallsheetException(
          ExitCode.USAGE,
          "Cannot find a table below %s: run callsheet nightly first, or give --lake"
              .formatted(config.lake()));
    }
  }

  /** The message without the advice and the picture of the query below it. */
  private static String firstLine(Exception problem) {
    var message = String.valueOf(problem.getMessage()).strip();
    return message.lines().findFirst().orElse(message);
  }
}
