package callsheet.consent;

import static callsheet.schema.Tables.BEGUN_ERASURES;
import static callsheet.schema.Tables.ERASURES;
import static callsheet.schema.Tables.REDACTED_FILES;
import static callsheet.schema.Tables.WITHDRAWALS;

import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.schema.Erasure;
import callsheet.schema.Table;
import callsheet.schema.Tables;
import callsheet.schema.Withdrawal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Erases for good who withdrew long enough ago, and proves it: nothing of theirs is left in any
 * file of the lake, the reports and the landing. It comes last, for it searches what all others
 * leave.
 *
 * @param clock for the certificate alone
 */
public record EraseJob(EraseConfig config, EraseRequest request, Clock clock) implements Job {
  private static final Set<Table<?>> ITS_OWN = Set.of(ERASURES, BEGUN_ERASURES, REDACTED_FILES);

  @Override
  public String name() {
    return "erase";
  }

  @Override
  public Set<Table<?>> reads() {
    return Tables.ALL.stream()
        .filter(table -> !ITS_OWN.contains(table))
        .collect(Collectors.toSet());
  }

  /**
   * The certificates. What was begun and which landing files were rewritten is not set back with
   * them when the step fails: what is gone stays gone.
   */
  @Override
  public Set<Table<?>> writes() {
    return Set.of(ERASURES);
  }

  @Override
  public boolean isUpToDate(Lake lake, Run run) {
    return due(lake, run).isEmpty();
  }

  @Override
  public boolean isLast() {
    return true;
  }

  @Override
  public void run(Lake lake, Run run) {
    var due = due(lake, run);
    if (!due.isEmpty()) {
      new Erasing(lake, run, this, due).run();
    }
  }

  private List<Withdrawal> due(Lake lake, Run run) {
    Map<String, Erasure> certificates =
        lake.rows(ERASURES).stream()
            .collect(Collectors.toMap(Erasure::performerDigest, Function.identity()));
    return lake.rows(WITHDRAWALS).stream()
        .filter(
            withdrawal ->
                request.isAtOnce()
                    || !run.asOf().isBefore(withdrawal.withdrawnOn().plusDays(config.afterDays())))
        .filter(withdrawal -> !isDone(certificates.get(withdrawal.performerDigest())))
        .toList();
  }

  /** Whether nothing is left to do: a landing that was spared may be rewritten later. */
  private boolean isDone(@Nullable Erasure certificate) {
    return certificate != null
        && (certificate.isLandingRewritten() || !config.isLandingRewritten());
  }
}
