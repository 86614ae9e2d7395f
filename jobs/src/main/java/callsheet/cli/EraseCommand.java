package callsheet.cli;

import callsheet.consent.WithdrawalLine;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code callsheet erase}. */
@Command(
    name = "erase",
    description = {
      "Erases a performer now: lands the withdrawal, runs the night, deletes every file that still"
          + " holds the performer, and proves it by a search of all files. Whoever else has"
          + " withdrawn is erased with them.",
      "",
      "Earlier versions of the tables cannot be read afterwards. The certificate is in"
          + " ops.erasures.",
      ""
    },
    mixinStandardHelpOptions = true)
final class EraseCommand implements Callable<Integer> {
  @Mixin private CommonOptions options = new CommonOptions();

  @Parameters(paramLabel = "PERFORMER", description = "Id of the performer.")
  private String performer = "";

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Why, for the certificate; it must not name the performer.")
  private @Nullable String reason;

  @Option(
      names = "--take-over",
      description = "Takes the lake even if another night seems to hold it.")
  private boolean takesOver;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var withdrawal = new WithdrawalLine(performer, reason);
    var out = spec.commandLine().getOut();
    return new EraseRunner(options.config(), out).run(withdrawal, options.asOf(), takesOver);
  }
}
