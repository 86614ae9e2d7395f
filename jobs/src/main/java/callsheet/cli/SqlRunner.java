package callsheet.cli;

import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import callsheet.lake.Lake;
import callsheet.lake.Sessions;
import callsheet.schema.Table;
import callsheet.schema.Tables;
import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ParsedStatement;

/** Answers queries on a lake. */
final class SqlRunner {
  /** Commands that only tell something; Spark parses what follows as part of them. */
  private static final Pattern TELLS =
      Pattern.compile("(?is)\\s*(show|describe|desc|explain)\\b.*");

  private final AppConfig config;
  private final PrintWriter out;

  SqlRunner(AppConfig config, PrintWriter out) {
    this.config = config;
    this.out = out;
  }

  int run(String query, RowFormat format) {
    var spark = Sessions.open(new WorkSize(config.ingest().landing(), config.lake()).isSmall());
    try {
      requireReading(spark, query);
      var lake = new Lake(spark, config.lake());
      var tables = Tables.ALL.stream().filter(lake::exists).toList();
      requireTables(tables);
      lake.register(tables);
      new RowPrinter(out).print(spark.sql(query), format);
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

  /** Throws unless Spark's own parser finds nothing but reading in the statement. */
  private static void requireReading(SparkSession spark, String query) throws ParseException {
    var plan =
        ((org.apache.spark.sql.classic.SparkSession) spark)
            .sessionState()
            .sqlParser()
            .parsePlan(query);
    if (!TELLS.matcher(query).matches() && plan.exists(SqlRunner::acts)) {
      throw new CallsheetException(
          ExitCode.USAGE,
          "Cannot run the statement: callsheet sql reads only (SELECT, WITH, SHOW, DESCRIBE, EXPLAIN)");
    }
  }

  private static boolean acts(LogicalPlan part) {
    return part instanceof Command || part instanceof ParsedStatement;
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
