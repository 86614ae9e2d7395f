package callsheet.cli;

import picocli.CommandLine.Command;

/** {@code callsheet nightly}. */
@Command(
    name = "nightly",
    description =
        "Runs the whole night: takes in what has landed, counts, measures, plans and reports.",
    mixinStandardHelpOptions = true)
final class NightlyCommand extends NightCommand {
  NightlyCommand() {
    super(Part.NIGHTLY);
  }
}
