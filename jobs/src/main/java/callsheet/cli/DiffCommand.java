package callsheet.cli;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code callsheet diff}. */
@Command(
    name = "diff",
    description =
        "Tells what changed between two nights: in sentences, then row by row. As csv or json, the rows alone.",
    mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
  @Mixin private CommonOptions options = new CommonOptions();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "The earlier night (default: the one before the other).")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "The later night (default: the latest).")
  private @Nullable LocalDate to;

  @Option(
      names = "--format",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private RowFormat format = RowFormat.TABLE;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    return new DiffRunner(options.config(), spec.commandLine().getOut())
        .run(Optional.ofNullable(from), Optional.ofNullable(to), format);
  }
}
