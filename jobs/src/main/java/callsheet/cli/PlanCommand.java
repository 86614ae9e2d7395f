package callsheet.cli;

import picocli.CommandLine.Command;

/** {@code callsheet plan}. */
@Command(
    name = "plan",
    description = "Plans which scenes to commission next.",
    mixinStandardHelpOptions = true)
final class PlanCommand extends NightCommand {
  PlanCommand() {
    super(Part.PLAN);
  }
}
