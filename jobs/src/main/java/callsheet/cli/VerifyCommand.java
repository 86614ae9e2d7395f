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
        "Proves that the tables agree: counts the corpus anew, naively, from turns and annotations; makes every derived table of the latest night anew beside the lake and compares all rows; and checks keys, books and what withdrawals must leave. With --as-of, an earlier night's measures are made anew from the files that had landed by then, and compared.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  @Mixin private CommonOptions options = new CommonOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    return new VerifyRunner(options.config(), spec.commandLine().getOut())
        .run(options.givenNight());
  }
}
