package callsheet.cli;

import picocli.CommandLine.Command;

/** {@code callsheet ingest}. */
@Command(
    name = "ingest",
    description = "Takes in what has landed since the last night.",
    mixinStandardHelpOptions = true)
final class IngestCommand extends NightCommand {
  IngestCommand() {
    super(Part.INGEST);
  }
}
