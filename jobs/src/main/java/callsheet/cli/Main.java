package callsheet.cli;

import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Help is answered without Spark: commands touch it only when they run. */
@Command(
    name = "callsheet",
    description = {
      "Measures which emotions a corpus of improvised dialogue holds, and which scenes to commission next.",
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
      ReportCommand.class,
      VerifyCommand.class,
      SqlCommand.class,
      TablesCommand.class,
      ImportCommand.class,
      GenerateCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n")
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs one command; answers its exit code. */
  static int run(String... arguments) {
    var commandLine = new CommandLine(new Main());
    commandLine.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    commandLine.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setExecutionExceptionHandler(
        (problem, command, parsed) -> explain(problem, command));
    document(commandLine, exitCodes());
    return commandLine.execute(arguments);
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
