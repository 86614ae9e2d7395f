package callsheet.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code callsheet rebuild}. */
@Command(
    name = "rebuild",
    description =
        "Makes labels and counts, and the measures, plan and page of the latest night, anew from the core tables, also where they are damaged or gone.",
    mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
  @Mixin private CommonOptions options = new CommonOptions();

  @Option(
      names = "--take-over",
      description = "Takes the lake even if another night seems to hold it.")
  private boolean takesOver;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    return new NightRunner(options.config(), spec.commandLine().getOut()).rebuild(takesOver);
  }
}
