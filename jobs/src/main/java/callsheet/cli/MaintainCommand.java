package callsheet.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code callsheet maintain}. */
@Command(
    name = "maintain",
    description = {
      "Keeps the lake small and quick: writes small files together, those of the recordings by"
          + " session, deletes what no version of the last days needs, and thins out old snapshots"
          + " and reports. Once a week is often enough.",
      "",
      "Of the marts, the books of the nights and the reports it keeps every night of the last 90"
          + " days, the last of each week for two years, and the last of each month for ever; the"
          + " latest night always stays. Numbers do not change.",
      "",
      "Tables can be read as they were (VERSION AS OF, TIMESTAMP AS OF) for 7 days; earlier"
          + " versions are gone afterwards. Settings: maintenance in the configuration. A lake"
          + " whose last night was cut off is refused: run callsheet nightly first.",
      ""
    },
    mixinStandardHelpOptions = true)
final class MaintainCommand implements Callable<Integer> {
  @Mixin private CommonOptions options = new CommonOptions();

  @Option(names = "--dry-run", description = "Tells what it would do, and changes nothing.")
  private boolean isDryRun;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    return new MaintainRunner(options.config(), spec.commandLine().getOut()).run(!isDryRun);
  }
}
