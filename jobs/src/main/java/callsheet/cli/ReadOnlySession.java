package callsheet.cli;

import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistryBase;
import org.apache.spark.sql.catalyst.analysis.UnresolvedExecuteImmediate;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.QueryPlan;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.ExecutableDuringAnalysis;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ParsedStatement;
import org.apache.spark.sql.catalyst.plans.logical.ScriptTransformation;
import org.apache.spark.sql.execution.command.ExplainCommand;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A Spark session that answers queries on the tables it knows by name, and can do nothing else: it
 * changes nothing, reads no other file, runs no program and tells no environment variable.
 */
final class ReadOnlySession {
  /** Commands that only tell something; Spark parses what follows as part of them. */
  private static final Pattern TELLS = Pattern.compile("(?is)\\s*(show|describe|desc)\\b.*");

  private static final Pattern EXPLAIN =
      Pattern.compile("(?i)^\\s*explain\\s+((logical|formatted|extended|codegen|cost)\\s+)?");

  private static final Pattern END = Pattern.compile("[;\\s]+$");

  /** Functions that call any Java method, or read a table by its directory. */
  private static final List<String> FORBIDDEN =
      List.of("reflect", "java_method", "try_reflect", "table_changes_by_path");

  private final org.apache.spark.sql.classic.SparkSession session;

  private ReadOnlySession(org.apache.spark.sql.classic.SparkSession session) {
    this.session = session;
  }

  /** A session beside another, with the same tables and functions and settings of its own. */
  static ReadOnlySession beside(SparkSession spark) {
    var session = (org.apache.spark.sql.classic.SparkSession) spark.newSession();
    session.conf().set("spark.sql.runSQLOnFiles", "false"); // csv.`/etc/passwd`
    session.conf().set("spark.sql.variable.substitute", "false"); // ${env:PASSWORD}
    var state = session.sessionState();
    for (FunctionRegistryBase<?> functions :
        List.of(state.functionRegistry(), state.tableFunctionRegistry())) {
      FORBIDDEN.forEach(name -> functions.dropFunction(new FunctionIdentifier(name)));
    }
    return new ReadOnlySession(session);
  }

  /** The answer to a query. */
  Dataset<Row> answer(String query) {
    return session.sql(query);
  }

  /** Throws unless the statement is a query, or a command that only tells something. */
  void requireReading(String statement) throws ParseException {
    var plan = plan(statement);
    if (TELLS.matcher(statement).matches()) {
      requireNames(plan);
      return;
    }
    var query =
        plan instanceof ExplainCommand ? EXPLAIN.matcher(statement).replaceFirst("") : statement;
    if (!isQuery(query) || has(plan(query), ReadOnlySession::acts)) {
      throw refused("reads only (SELECT, WITH, SHOW, DESCRIBE, EXPLAIN)");
    }
  }

  private LogicalPlan plan(String statement) throws ParseException {
    return session.sessionState().sqlParser().parsePlan(statement);
  }

  /**
   * Whether Spark's grammar takes the statement for a query. Only that can stand in parentheses:
   * the statements that change something are many, and not all of them are commands to Spark.
   */
  private boolean isQuery(String statement) {
    try {
      plan("SELECT * FROM (\n%s\n)".formatted(END.matcher(statement).replaceFirst("")));
      return true;
    } catch (ParseException e) {
      return false;
    }
  }

  private static void requireNames(LogicalPlan plan) {
    if (has(plan, part -> part.getClass().getSimpleName().startsWith("UnresolvedPathBased"))) {
      throw refused("knows tables by their names, not by their directories");
    }
  }

  private static CallsheetException refused(String rule) {
    return new CallsheetException(
        ExitCode.USAGE, "Cannot run the statement: callsheet sql " + rule);
  }

  private static boolean acts(QueryPlan<?> part) {
    return part instanceof Command
        || part instanceof ParsedStatement
        || part instanceof ScriptTransformation
        || part instanceof UnresolvedExecuteImmediate
        || part instanceof ExecutableDuringAnalysis;
  }

  /** Whether the plan has such a part, be it in a WITH or in a query within an expression. */
  private static boolean has(QueryPlan<?> plan, Predicate<QueryPlan<?>> isSuch) {
    return isSuch.test(plan)
        || CollectionConverters.asJava(plan.innerChildren()).stream()
            .anyMatch(inner -> has(inner, isSuch))
        || CollectionConverters.asJava(plan.children()).stream()
            .anyMatch(child -> has((QueryPlan<?>) child, isSuch));
  }
}
