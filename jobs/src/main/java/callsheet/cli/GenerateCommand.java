package callsheet.cli;

import callsheet.error.ExitCode;
import callsheet.studio.Studio;
import callsheet.studio.StudioConfig;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code callsheet generate}. */
@Command(
    name = "generate",
    description = "Makes up a studio with known truth and writes its landing directory.",
    mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
  @Mixin private CommonOptions options = new CommonOptions();

  @Option(
      names = "--sessions",
      paramLabel = "N",
      description = "How many sessions (default: ${DEFAULT-VALUE}).")
  private int sessions = 360;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Which studio (default: ${DEFAULT-VALUE}).")
  private long seed = 7;

  @Parameters(paramLabel = "LANDING", description = "An empty or new directory.")
  private Path target = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var made =
        Studio.generate(StudioConfig.of(sessions, seed), options.config().taxonomy(), target);
    spec.commandLine()
        .getOut()
        .printf(
            "%,d sessions of %,d scenes by %,d performers: %,d turns, %,d annotations, %,d wrong records. The truth is in %s.%n",
            made.sessions(),
            made.scenes(),
            made.performers(),
            made.turns(),
            made.annotations(),
            made.wrongRecords(),
            made.truth());
    return ExitCode.DONE.code();
  }
}
