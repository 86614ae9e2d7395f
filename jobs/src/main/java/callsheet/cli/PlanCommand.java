package callsheet.cli;

import callsheet.error.Check;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

/** {@code callsheet plan}. */
@Command(
    name = "plan",
    description = {
      "Plans which scenes to commission next; or tells what another budget, other targets or other rules would change.",
      ""
    },
    mixinStandardHelpOptions = true)
final class PlanCommand extends NightCommand {
  @ArgGroup(
      exclusive = false,
      heading =
          "%nWhat if: with any of these options the plan is told beside that of the latest night, and nothing is written. What was counted stays as it is; -D changes any other setting of targets and commission, and coverage.performer-cap, consent.required and seed.%n")
  private @Nullable WhatIfOptions whatIf;

  PlanCommand() {
    super(Part.PLAN);
  }

  @Override
  public Integer call() {
    if (whatIf == null) {
      return super.call();
    }
    Check.argument(
        !isOfWriting(),
        "Invalid --force or --take-over: a what-if question writes nothing (leave them out)");
    var taxonomy = options().config().taxonomy(); // What is wrong without the question comes first.
    AskableSettings.check(options().overridden());
    var config = whatIf.config(options().settings(), taxonomy);
    return new WhatIfRunner(config, options().givenNight(), whatIf.excluded(), out())
        .run(whatIf.format());
  }
}
