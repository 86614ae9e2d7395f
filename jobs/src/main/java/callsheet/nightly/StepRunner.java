package callsheet.nightly;

import callsheet.error.CallsheetException;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.schema.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one step.
 *
 * @param isForced whether steps run that nothing has changed for
 */
record StepRunner(
    Lake lake, Run run, NightFacts facts, NightTime time, OpenNight night, boolean isForced) {
  private static final Logger LOG = LoggerFactory.getLogger(StepRunner.class);

  /**
   * The step as it ended, undone if it failed; the one of an earlier run if that can stay.
   *
   * @param needed the steps that it reads from
   * @param undo sets the job's tables back to what they were when the night began
   */
  Step run(Job job, List<Step> needed, Consumer<Job> undo) {
    var begun = new Begun(job, time.now(), inputs(job));
    var missing = needed.stream().filter(step -> !step.status().equals(Ledger.DONE)).findFirst();
    if (missing.isPresent()) {
      return ended(begun, Ledger.SKIPPED, "it needs %s".formatted(missing.get().step()));
    }
    var before = night.stepsBefore().get(job.name());
    return before != null && !isForced && isUnchanged(before, begun)
        ? before
        : executed(begun, undo);
  }

  /**
   * Versions of what the job reads, without the books of the nights: those move with every run, and
   * what a step reads there is tonight's own row, which configuration and code decide.
   */
  private Map<String, Long> inputs(Job job) {
    var tables = new HashSet<>(job.reads());
    tables.removeAll(Ledger.BOOKS);
    return lake.versions(tables);
  }

  /**
   * Whether the step would leave everything as it is: it was done by the same night, configuration
   * and code, what it reads is as it was then and what it wrote is as it left it.
   */
  private boolean isUnchanged(Step before, Begun begun) {
    return before.status().equals(Ledger.DONE)
        && before.runId().equals(run.runId())
        && before.configurationFingerprint().equals(facts.configurationFingerprint())
        && before.codeVersion().equals(facts.codeVersion())
        && before.inputs().equals(begun.inputs())
        && before.outputs().equals(outputs(begun.job()))
        && begun.job().isUpToDate(lake, run);
  }

  private Step executed(Begun begun, Consumer<Job> undo) {
    try {
      begun.job().run(lake, run);
      return ended(begun, Ledger.DONE, begun.job().told(lake, run).orElse(null));
    } catch (Exception | Error e) { // Out of memory or stack too: the others may have enough.
      if (!(e instanceof CallsheetException)) {
        LOG.error("Step {} failed: {}", begun.job().name(), Trace.of(e));
      }
      undo.accept(begun.job());
      return ended(begun, Ledger.FAILED, message(e));
    }
  }

  /** Spark's own messages may quote data: only ours are kept. */
  private static String message(Throwable e) {
    return e instanceof CallsheetException
        ? e.getMessage()
        : e.getClass().getSimpleName() + " (see the log)";
  }

  private Step ended(Begun begun, String status, @Nullable String message) {
    var rows = lake.takeRowsWritten(begun.job().writes());
    return new Step(
        run.asOf(),
        begun.job().name(),
        run.runId(),
        night.attempt(),
        status,
        message,
        status.equals(Ledger.DONE) ? rows : Map.of(),
        begun.inputs(),
        outputs(begun.job()),
        facts.configurationFingerprint(),
        facts.codeVersion(),
        begun.at(),
        Duration.between(begun.at(), time.now()).toMillis());
  }

  private Map<String, Long> outputs(Job job) {
    var outputs = new TreeMap<>(lake.versions(job.writes()));
    outputs.putAll(job.files(lake, run));
    return outputs;
  }

  private record Begun(Job job, Instant at, Map<String, Long> inputs) {}
}
