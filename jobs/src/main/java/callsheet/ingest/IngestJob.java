package callsheet.ingest;

import static callsheet.schema.Tables.ANNOTATIONS;
import static callsheet.schema.Tables.LANDING_FILES;
import static callsheet.schema.Tables.LATE_ANNOTATIONS;
import static callsheet.schema.Tables.PARTICIPANTS;
import static callsheet.schema.Tables.PAYMENTS;
import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.QUARANTINE;
import static callsheet.schema.Tables.SCENES;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.WITHDRAWALS;

import callsheet.corpus.Taxonomy;
import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import callsheet.lake.Columns;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.lake.SideBySide;
import callsheet.landing.LandingDirectory;
import callsheet.landing.Listed;
import callsheet.schema.Table;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Takes what has landed into the core tables: every record once, newest first, the smallest bad
 * part aside. Files that a night has read are not read again. The tables are read as they were when
 * the step began, so what becomes of a record does not depend on when Spark computes it.
 *
 * @param replayed the files to take in, in place of those that the landing directory holds now;
 *     null for these
 */
public record IngestJob(IngestConfig config, Taxonomy taxonomy, @Nullable List<Listed> replayed)
    implements Job {
  /** Takes in what the landing directory holds. */
  public IngestJob(IngestConfig config, Taxonomy taxonomy) {
    this(config, taxonomy, null);
  }

  @Override
  public String name() {
    return "ingest";
  }

  @Override
  public Set<Table<?>> reads() {
    return Set.of();
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(
        PERFORMERS,
        SCENES,
        PARTICIPANTS,
        TURNS,
        ANNOTATIONS,
        LATE_ANNOTATIONS,
        PAYMENTS,
        SESSIONS,
        WITHDRAWALS,
        QUARANTINE,
        LANDING_FILES);
  }

  @Override
  public void check(Lake lake) {
    listed(lake);
  }

  /** Whether every landing file has been read. What waits in the lake waits for one of those. */
  @Override
  public boolean isUpToDate(Lake lake, Run run) {
    return new LandedRecords(lake, run, config, taxonomy).unread(listed(lake)).isEmpty();
  }

  private List<Listed> listed(Lake lake) {
    if (replayed != null) {
      return replayed;
    }
    return new LandingDirectory(config.landing(), lake.spark().sparkContext().hadoopConfiguration())
        .files();
  }

  @Override
  public void run(Lake lake, Run run) {
    take(lake, run, listed(lake));
  }

  /** Takes in those of the listed files that the ledger does not know. */
  void take(Lake lake, Run run, List<Listed> listed) {
    var records = new LandedRecords(lake, run, config, taxonomy);
    var unread = lake.settled(records.unread(listed));
    var landing = new Landing(lake, records.read(unread).union(records.waiting()));
    var read = landing.read(unread);
    if (replayed != null) {
      requireAll(unread, read);
    }
    if (!landing.isEmpty() || !read.isEmpty()) {
      var consent = new Consent(lake, config.isConsentRequired());
      var entities = new EntityIntake(lake, landing);
      boolean mayCoverMore = entities.mayCoverMore(consent);
      var outcomes = IntakeLedger.refused(landing.records()).unionByName(entities.outcomes());
      var all = mayCoverMore ? landing.with(records.refusedForConsent(listed)) : landing;
      var sessions = new SessionIntake(lake, all, consent);
      var judged = lake.settled(outcomes.unionByName(sessions.outcomes()));
      var ledger = new IntakeLedger(lake, run, all, judged, sessions.uncovered());
      SideBySide.together(List.of(ledger::writeQuarantine, () -> ledger.writeFiles(read)));
      sessions.write();
    }
  }

  /** What a past night knew cannot wait for another night. */
  private static void requireAll(Dataset<Row> unread, Dataset<Row> read) {
    var unreadable = unread.join(read, Columns.using("file"), "left_anti").count();
    if (unreadable > 0) {
      throw new CallsheetException(
          ExitCode.DELIVERY,
          "Cannot make the night anew: %,d of its landing files cannot be read (the log names them)"
              .formatted(unreadable));
    }
  }
}
