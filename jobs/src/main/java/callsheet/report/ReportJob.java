package callsheet.report;

import static callsheet.schema.Tables.AGREEMENT;
import static callsheet.schema.Tables.ALERTS;
import static callsheet.schema.Tables.ANNOTATOR_QUALITY;
import static callsheet.schema.Tables.BACKTEST;
import static callsheet.schema.Tables.CASTING;
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
import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.PERFORMER_DIVERSITY;
import static callsheet.schema.Tables.PLAN_CERTIFICATE;
import static callsheet.schema.Tables.PORTRAYAL;
import static callsheet.schema.Tables.QUARANTINE;
import static callsheet.schema.Tables.RATING_PLAN;
import static callsheet.schema.Tables.REPEATED_LINES;
import static callsheet.schema.Tables.SCENES;
import static callsheet.schema.Tables.SCENE_YIELDS;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.TURN_LABELS;
import static callsheet.schema.Tables.WITHDRAWALS;
import static callsheet.schema.Tables.WORK_AND_PAY;
import static java.nio.charset.StandardCharsets.UTF_8;

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
 * Writes the night's pages and files below {@code <directory>/<as_of>/}, of which {@code
 * index.html} is the first, and the page that leads to the latest night, {@code
 * <directory>/index.html}. Equal tables give equal bytes. The first page is written last: it leads
 * to what is there.
 */
public record ReportJob(ReportConfig config, Taxonomy taxonomy) implements Job {
  private static final String LATEST = "index.html";

  private static final Set<Table<?>> READS =
      Set.of(
          SESSIONS,
          SCENES,
          PERFORMERS,
          TURNS,
          TURN_LABELS,
          EMOTION_DISTRIBUTION,
          EMOTION_TRANSITIONS,
          EMOTION_DWELL,
          PERFORMER_DIVERSITY,
          COVERAGE,
          COVERAGE_GAPS,
          BACKTEST,
          ALERTS,
          LICENCE_EXPIRY,
          COMMISSION_PLAN,
          PLAN_CERTIFICATE,
          RATING_PLAN,
          GAP_PRICES,
          CASTING,
          FORECAST_RECORD,
          SCENE_YIELDS,
          PORTRAYAL,
          WORK_AND_PAY,
          AGREEMENT,
          ANNOTATOR_QUALITY,
          REPEATED_LINES,
          WITHDRAWALS,
          LANDING_FILES,
          QUARANTINE,
          NIGHTS);

  @Override
  public String name() {
    return "report";
  }

  @Override
  public Set<Table<?>> reads() {
    return READS;
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of();
  }

  @Override
  public Map<String, Long> files(Lake lake, Run run) {
    try (var folder = folder(lake)) {
      return folder.has(LATEST) ? folder.times(run.asOf()) : Map.of();
    }
  }

  @Override
  public void run(Lake lake, Run run) {
    var night = new NightReader(lake, run.asOf(), config).night();
    if (night.tonight().distribution().isEmpty()) {
      throw new CallsheetException(
          ExitCode.USAGE,
          "Cannot write the report of %s: that night has not been measured (run callsheet nightly, or give --as-of)"
              .formatted(run.asOf()));
    }
    var site = Site.of(night, taxonomy, config.corpus());
    try (var folder = folder(lake)) {
      folder.write(run.asOf(), site.files());
      folder.write(LATEST, Html.latest(Site.latest(folder.latestNight(), config)).getBytes(UTF_8));
    }
  }

  private ReportFolder folder(Lake lake) {
    return ReportFolder.open(config.directory(), lake.spark().sparkContext().hadoopConfiguration());
  }
}
