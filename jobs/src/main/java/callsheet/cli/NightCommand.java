package callsheet.cli;

import callsheet.error.ExitCode;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that runs a part of the night. */
abstract class NightCommand implements Callable<Integer> {
  private final Part part;

  @Mixin private CommonOptions options = new CommonOptions();

  @Option(
      names = "--take-over",
      description = "Takes the lake even if another night seems to hold it.")
  private boolean takesOver;

  @Option(
      names = "--force",
      description = "Runs every step, also those that nothing has changed for.")
  private boolean isForced;

  @Spec private CommandSpec spec = CommandSpec.create();

  NightCommand(Part part) {
    this.part = part;
  }

  @Override
  public Integer call() {
    var out = out();
    var config = options.config();
    var night = options.asOf();
    int exitCode = new NightRunner(config, out).run(part, night, takesOver, isForced);
    if (exitCode == ExitCode.DONE.code()) {
      ClassArchive.keep(out);
      return ofDone(config, night).code();
    }
    return exitCode;
  }

  /** The exit code when every step is done. */
  ExitCode ofDone(AppConfig config, LocalDate night) {
    return ExitCode.DONE;
  }

  /** The options of every command that works on a lake. */
  final CommonOptions options() {
    return options;
  }

  /** Whether an option was given that only a night that writes has a use for. */
  final boolean isOfWriting() {
    return takesOver || isForced;
  }

  final PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
