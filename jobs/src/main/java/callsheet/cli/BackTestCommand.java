package callsheet.cli;

import picocli.CommandLine.Command;

/** {@code callsheet backtest}. */
@Command(
    name = "backtest",
    description =
        "Replays the recordings that are there under other ways to choose briefs, and tells what each would have cost.",
    mixinStandardHelpOptions = true)
final class BackTestCommand extends NightCommand {
  BackTestCommand() {
    super(Part.BACKTEST);
  }
}
