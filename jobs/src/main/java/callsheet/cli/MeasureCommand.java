package callsheet.cli;

import picocli.CommandLine.Command;

/** {@code callsheet measure}. */
@Command(
    name = "measure",
    description = "Turns the counts into statistics and coverage.",
    mixinStandardHelpOptions = true)
final class MeasureCommand extends NightCommand {
  MeasureCommand() {
    super(Part.MEASURE);
  }
}
