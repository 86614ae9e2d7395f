package callsheet.cli;

import callsheet.error.Check;
import callsheet.error.ExitCode;
import callsheet.schema.Severity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code callsheet nightly}. */
@Command(
    name = "nightly",
    description =
        "Runs the whole night: takes in what has landed, counts, measures, plans, holds the night against the studio's rules, and reports.",
    mixinStandardHelpOptions = true)
final class NightlyCommand extends NightCommand {
  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description =
          "Ends with exit code 6 when an alert of this severity (info, warning, critical) or a worse one has opened in this very night, also when the night is run again. Alerts that have been open since before, and nights of which a step failed (exit code 4), do not count.")
  private @Nullable Severity failOn;

  NightlyCommand() {
    super(Part.NIGHTLY);
  }

  @Override
  public Integer call() {
    Check.argument(
        failOn == null || !options().config().alerts().isEmpty(),
        "Invalid --fail-on: %s (the configuration has no rule in section alerts: include conf/alerts.conf)",
        failOn);
    return super.call();
  }

  @Override
  ExitCode ofDone(AppConfig config, LocalDate night) {
    return failOn == null ? ExitCode.DONE : new OpenedAlerts(config, night).told(failOn, out());
  }
}
