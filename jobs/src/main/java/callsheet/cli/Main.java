package callsheet.cli;

import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import callsheet.lake.Sessions;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. Help is answered without Spark: commands touch it only when they run. */
@Command(
    name = "callsheet",
    description = {
      "Measures which emotions a corpus of improvised dialogue holds, and which scenes to"
          + " commission next.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      NightlyCommand.class,
      IngestCommand.class,
      CountCommand.class,
      MeasureCommand.class,
      PlanCommand.class,
      BackTestCommand.class,
      ReportCommand.class,
      RebuildCommand.class,
      VerifyCommand.class,
      DiffCommand.class,
      EraseCommand.class,
      SqlCommand.class,
      TargetsCommand.class,
      TablesCommand.class,
      ConfigCommand.class,
      MaintainCommand.class,
      ImportCommand.class,
      GenerateCommand.class,
      SimulateCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n")
public final class Main {
  private final Clock clock;

  private Main(Clock clock) {
    this.clock = clock;
  }

  /**
   * Runs one command and ends the process with its exit code. A cluster's manager takes any call of
   * exit for a failure, so success just returns.
   */
  public static void main(String[] arguments) {
    int exitCode =
        run(
            Clock.systemUTC(),
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            arguments);
    Sessions.end();
    if (exitCode != ExitCode.DONE.code()) {
      System.exit(exitCode);
    }
  }

  /**
   * Runs one command; answers its exit code. The Spark session stays open for the next one.
   *
   * @param clock tells which night it is
   */
  static int run(Clock clock, PrintWriter out, PrintWriter err, String... arguments) {
    var commandLine = new CommandLine(new Main(clock));
    commandLine.setOut(out);
    commandLine.setErr(err);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setExpandAtFiles(false); // An id may begin with an @.
    commandLine.setParameterExceptionHandler(Main::refuse);
    commandLine.setExecutionExceptionHandler(
        (problem, command, parsed) -> explain(problem, command));
    document(commandLine, exitCodes());
    return commandLine.execute(arguments);
  }

  /** The clock of the command line that a command is of. */
  static Clock clock(CommandSpec command) {
    return ((Main) command.root().userObject()).clock;
  }

  private static void document(CommandLine commandLine, Map<String, String> exitCodes) {
    commandLine
        .getCommandSpec()
        .usageMessage()
        .exitCodeList(exitCodes)
        .exitCodeListHeading("%nExit codes:%n");
    commandLine.getSubcommands().values().forEach(command -> document(command, exitCodes));
  }

  private static Map<String, String> exitCodes() {
    var codes = new LinkedHashMap<String, String>();
    Arrays.stream(ExitCode.values()).forEach(code -> codes.put(" " + code.code(), code.meaning()));
    return codes;
  }

  /** Says what is wrong in a line or two, not in a page of help; without a command, help it is. */
  private static int refuse(ParameterException problem, String[] arguments) {
    var command = problem.getCommandLine();
    var err = command.getErr();
    if (arguments.length == 0) {
      command.usage(err);
    } else {
      var words = WrongValue.words(problem).orElse(problem.getMessage());
      err.println(command.getColorScheme().errorText(words));
      UnmatchedArgumentException.printSuggestions(problem, err);
      err.printf("Try: %s --help%n", command.getCommandSpec().qualifiedName());
    }
    return ExitCode.USAGE.code();
  }

  private static int explain(Exception problem, CommandLine command) throws Exception {
    var known = known(problem);
    if (known == null) {
      throw problem;
    }
    command.getErr().println(command.getColorScheme().errorText(known.getMessage()));
    return known.exitCode().code();
  }

  private static @Nullable CallsheetException known(@Nullable Throwable problem) {
    if (problem == null || problem instanceof CallsheetException) {
      return (CallsheetException) problem;
    }
    return known(problem.getCause());
  }
}
