package callsheet.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code callsheet verify}. */
@Command(
    name = "verify",
    description =
        "Counts the corpus anew, naively, from turns and annotations, and compares: labels and counts row by row, and of the latest night the distribution, the transitions and the coverage of the whole corpus.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  @Mixin private CommonOptions options = new CommonOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    return new VerifyRunner(options.config(), spec.commandLine().getOut()).run();
  }
}
