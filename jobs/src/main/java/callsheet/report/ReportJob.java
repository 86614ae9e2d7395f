package callsheet.report;

import static callsheet.schema.Tables.BACKTEST;
import static callsheet.schema.Tables.COMMISSION_PLAN;
import static callsheet.schema.Tables.COVERAGE;
import static callsheet.schema.Tables.COVERAGE_GAPS;
import static callsheet.schema.Tables.EMOTION_DISTRIBUTION;
import static callsheet.schema.Tables.EMOTION_DWELL;
import static callsheet.schema.Tables.EMOTION_TRANSITIONS;
import static callsheet.schema.Tables.FORECAST_RECORD;
import static callsheet.schema.Tables.GAP_PRICES;
import static callsheet.schema.Tables.LANDING_FILES;
import static callsheet.schema.Tables.LICENCE_EXPIRY;
import static callsheet.schema.Tables.NIGHTS;
import static callsheet.schema.Tables.PERFORMER_DIVERSITY;
import static callsheet.schema.Tables.PLAN_CERTIFICATE;
import static callsheet.schema.Tables.QUARANTINE;
import static callsheet.schema.Tables.RATING_PLAN;
import static callsheet.schema.Tables.SCENES;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.WITHDRAWALS;

import callsheet.corpus.Taxonomy;
import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.schema.Table;
import java.util.Map;
import java.util.Set;

/**
 * Writes the night's page, {@code <directory>/<as_of>/index.html}, and the one that leads to the
 * latest night, {@code <directory>/index.html}. Equal tables give equal bytes.
 */
public record ReportJob(ReportConfig config, Taxonomy taxonomy) implements Job {
  private static final String LATEST = "index.html";

  @Override
  public String name() {
    return "report";
  }

  @Override
  public Set<Table<?>> reads() {
    return Set.of(
        SESSIONS,
        SCENES,
        EMOTION_DISTRIBUTION,
        EMOTION_TRANSITIONS,
        EMOTION_DWELL,
        PERFORMER_DIVERSITY,
        COVERAGE,
        COVERAGE_GAPS,
        BACKTEST,
        LICENCE_EXPIRY,
        COMMISSION_PLAN,
        PLAN_CERTIFICATE,
        RATING_PLAN,
        GAP_PRICES,
        FORECAST_RECORD,
        WITHDRAWALS,
        LANDING_FILES,
        QUARANTINE,
        NIGHTS);
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of();
  }

  @Override
  public Map<String, Long> files(Lake lake, Run run) {
    try (var folder = folder(lake)) {
      return folder.has(LATEST) ? folder.times(page(run)) : Map.of();
    }
  }

  @Override
  public void run(Lake lake, Run run) {
    var night = new NightReader(lake, run.asOf(), config.currency()).night();
    if (night.tonight().distribution().isEmpty()) {
      throw new CallsheetException(
          ExitCode.USAGE,
          "Cannot write the report of %s: that night has not been measured (run callsheet nightly, or give --as-of)"
              .formatted(run.asOf()));
    }
    var page = PageBuilder.page(night, taxonomy, config.corpus());
    try (var folder = folder(lake)) {
      folder.write(page(run), Html.page(page));
      folder.write(LATEST, Html.latest(PageBuilder.latest(folder.latestNight(), config)));
    }
  }

  private ReportFolder folder(Lake lake) {
    return ReportFolder.open(config.directory(), lake.spark().sparkContext().hadoopConfiguration());
  }

  private static String page(Run run) {
    return run.asOf() + "/index.html";
  }
}
