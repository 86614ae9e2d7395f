package callsheet.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code callsheet targets}. */
@Command(
    name = "targets",
    description =
        "Tells every target of the configuration, with all that it inherits, and how far the latest night found it filled.",
    mixinStandardHelpOptions = true)
final class TargetsCommand implements Callable<Integer> {
  @Mixin private CommonOptions options = new CommonOptions();

  @Option(names = "--open", description = "Only targets that are not adequate.")
  private boolean isOpenOnly;

  @Option(
      names = "--format",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private RowFormat format = RowFormat.TABLE;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    return new TargetsRunner(options.config(), spec.commandLine().getOut()).run(isOpenOnly, format);
  }
}
