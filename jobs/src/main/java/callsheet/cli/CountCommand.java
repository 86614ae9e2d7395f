package callsheet.cli;

import picocli.CommandLine.Command;

/** {@code callsheet count}. */
@Command(
    name = "count",
    description = "Labels the turns that changed and counts the corpus.",
    mixinStandardHelpOptions = true)
final class CountCommand extends NightCommand {
  CountCommand() {
    super(Part.COUNT);
  }
}
