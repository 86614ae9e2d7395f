package callsheet.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code callsheet sql}. */
@Command(
    name = "sql",
    description = {
      "Answers a query on the tables, which go by their names: core.turns, marts.coverage, ...",
      "",
      "It reads the lake's tables and nothing else: no file by its path, no environment variable,"
          + " no call of Java or of a program.",
      "",
      "CSV is for spreadsheets: a text that begins with =, +, -, @, a tab or a line break gets an"
          + " apostrophe before it, so that no spreadsheet takes it for a formula. Numbers stay"
          + " numbers; JSON has every text as it is.",
      ""
    },
    mixinStandardHelpOptions = true)
final class SqlCommand implements Callable<Integer> {
  @Mixin private CommonOptions options = new CommonOptions();

  @Option(
      names = "--format",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private RowFormat format = RowFormat.TABLE;

  @Parameters(paramLabel = "QUERY", description = "The query; it can read only.")
  private String query = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    return new SqlRunner(options.config(), spec.commandLine().getOut()).run(query, format);
  }
}
