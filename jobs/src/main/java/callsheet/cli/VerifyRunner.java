package callsheet.cli;

import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import callsheet.lake.Lake;
import callsheet.lake.LakeLock;
import callsheet.lake.Sessions;
import callsheet.replay.PastNight;
import callsheet.verify.Finding;
import callsheet.verify.Invariants;
import callsheet.verify.MinedArcs;
import callsheet.verify.Remake;
import callsheet.verify.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Proves that the tables of a lake agree. */
final class VerifyRunner {
  private final AppConfig config;
  private final PrintWriter out;

  VerifyRunner(AppConfig config, PrintWriter out) {
    this.config = config;
    this.out = out;
  }

  /**
   * Checks the lake, a line a check; throws when two tables disagree.
   *
   * @param given the night that was asked for: one that later nights have followed is made anew
   */
  int run(Optional<LocalDate> given) {
    var existing = new ExistingLake(config.lake(), "verify");
    existing.requireDirectory();
    var work = new WorkSize(config.ingest().landing(), config.lake());
    var lake = new Lake(Sessions.open(work.isSmall()), config.lake());
    existing.requireTables(lake);
    // No night may write while tables are compared.
    var hadoop = lake.spark().sparkContext().hadoopConfiguration();
    var lock = LakeLock.acquire(config.lake(), hadoop, Clock.systemUTC(), false);
    try (lock) {
      return conclude(findings(lake, given));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Finding> findings(Lake lake, Optional<LocalDate> given) {
    try {
      return found(lake, given);
    } finally {
      lake.sweep();
    }
  }

  private List<Finding> found(Lake lake, Optional<LocalDate> given) {
    var past = given.flatMap(night -> PastNight.of(lake, night));
    if (past.isPresent()) {
      out.println(past.get().words());
      return remake(past.get()).of(lake, this::print);
    }
    var labels = config.labels();
    var arcs = config.gappedArcs();
    var verification =
        new Verification(
            config.taxonomy(),
            labels.minimumConfidence(),
            labels.isModelled(),
            new MinedArcs(arcs.minShare(), arcs.longest(), arcs.mostSessions()));
    var findings = new ArrayList<>(verification.of(lake, this::print));
    findings.addAll(Invariants.of(lake, this::print));
    given
        .or(() -> PastNight.latest(lake))
        .ifPresent(night -> findings.addAll(remake(night).of(lake, this::print)));
    return findings;
  }

  private Remake remake(LocalDate night) {
    var pipeline = new Pipeline(config);
    return new Remake(pipeline.derived(), config.run(night), false, null);
  }

  private Remake remake(PastNight past) {
    var excuse =
        past.hasWithdrawnSince()
            ? "performers have withdrawn since that night (callsheet nightly --as-of %s leaves them out of it)"
                .formatted(past.asOf())
            : null;
    return new Remake(new Pipeline(config).pastTables(past), config.run(past.asOf()), true, excuse);
  }

  private void print(Finding finding) {
    out.println(finding.text());
    out.flush();
  }

  private int conclude(List<Finding> findings) {
    var wrong = findings.stream().filter(finding -> !finding.agrees()).toList();
    if (!wrong.isEmpty()) {
      throw new CallsheetException(
          ExitCode.BUG,
          "Cannot vouch for lake %s: %s differs at %s"
              .formatted(config.lake(), wrong.get(0).subject(), wrong.get(0).difference()));
    }
    long rows = findings.stream().mapToLong(Finding::rows).sum();
    long open = findings.stream().filter(finding -> finding.notCompared() != null).count();
    out.println(
        String.format(
            Locale.ROOT,
            "All that was compared agrees: %,d rows in %d checks%s.",
            rows,
            findings.size() - open,
            open == 0 ? "" : ", %d not compared".formatted(open)));
    out.flush();
    return ExitCode.DONE.code();
  }
}
