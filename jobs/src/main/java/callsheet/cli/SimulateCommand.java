package callsheet.cli;

import callsheet.backtest.PolicyName;
import callsheet.backtest.Season;
import callsheet.error.Check;
import callsheet.error.ExitCode;
import callsheet.simulation.Simulation;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code callsheet simulate}. */
@Command(
    name = "simulate",
    description =
        "Lets a rule commission scenes, week by week, in a made-up studio whose truth is known, and tells what it came to. Reads no recordings and writes nothing.",
    mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
  private static final int MOST_WEEKS = 520;

  @Mixin private CommonOptions options = new CommonOptions();

  @Option(
      names = "--weeks",
      paramLabel = "N",
      description = "How many weeks (default: ${DEFAULT-VALUE}).")
  private int weeks = 12;

  @Option(
      names = "--policy",
      paramLabel = "RULE",
      completionCandidates = Policies.class,
      description =
          "By which rule: one of ${COMPLETION-CANDIDATES} (default: callsheet). marts.backtest tells what they mean.")
  private PolicyName policy = PolicyName.CALLSHEET;

  @Option(
      names = "--budget",
      paramLabel = "DOLLARS",
      description = "Money for each week (default: ${DEFAULT-VALUE}); what is left lapses.")
  private BigDecimal budget = new BigDecimal(2000);

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Which studio (default: ${DEFAULT-VALUE}).")
  private long seed = 7;

  @Option(
      names = "--briefs",
      paramLabel = "N",
      description = "Briefs that the studio has (default: ${DEFAULT-VALUE}).")
  private int briefs = 24;

  @Option(
      names = "--format",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private RowFormat format = RowFormat.TABLE;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** The rules by the names that tables have. */
  static final class Policies implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Season.POLICIES.stream().map(PolicyName::label).iterator();
    }
  }

  @Override
  public Integer call() {
    Check.argument(
        Season.POLICIES.contains(policy),
        "Invalid --policy: %s (one of %s; it chooses among recordings, and here are none)",
        policy.label(),
        String.join(", ", new Policies()));
    Check.argument(
        weeks >= 1 && weeks <= MOST_WEEKS,
        "Invalid --weeks: %s (must be 1 to %s)",
        weeks,
        MOST_WEEKS);
    Check.argument(budget.signum() >= 0, "Invalid --budget: %s (must be at least 0)", budget);
    var simulation = new Simulation(seed, briefs, weeks, budget, policy);
    var played = simulation.played(options.config().taxonomy());
    new SimulationPrinter(spec.commandLine().getOut()).print(policy, played, format);
    return ExitCode.DONE.code();
  }
}
