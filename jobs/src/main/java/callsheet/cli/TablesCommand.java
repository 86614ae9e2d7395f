package callsheet.cli;

import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import callsheet.error.Nearest;
import callsheet.schema.DataDictionary;
import callsheet.schema.Table;
import callsheet.schema.Tables;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code callsheet tables}. */
@Command(
    name = "tables",
    description =
        "Tells what the tables hold: all of them in a line each, or one with its columns.",
    mixinStandardHelpOptions = true)
final class TablesCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "NAME", description = "A table, as marts.coverage.")
  private @Nullable String name;

  @Option(names = "--all", description = "Every table with its columns: the data dictionary.")
  private boolean isWhole;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    out.print(answer());
    out.flush();
    return ExitCode.DONE.code();
  }

  private String answer() {
    if (isWhole) {
      return DataDictionary.whole();
    }
    return name == null ? DataDictionary.overview() : DataDictionary.page(table(name));
  }

  private static Table<?> table(String name) {
    return Tables.named(name)
        .orElseThrow(
            () ->
                new CallsheetException(
                    ExitCode.USAGE,
                    "Invalid table: %s (the nearest known one is %s)"
                        .formatted(
                            name,
                            Nearest.to(name, Tables.ALL.stream().map(Table::name).toList())
                                .orElse("none"))));
  }
}
