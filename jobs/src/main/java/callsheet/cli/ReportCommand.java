package callsheet.cli;

import picocli.CommandLine.Command;

/** {@code callsheet report}. */
@Command(
    name = "report",
    description = "Writes the report of the night.",
    mixinStandardHelpOptions = true)
final class ReportCommand extends NightCommand {
  ReportCommand() {
    super(Part.REPORT);
  }
}
