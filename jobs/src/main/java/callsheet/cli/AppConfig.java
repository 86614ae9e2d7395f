package callsheet.cli;

import callsheet.alerts.AlertsConfig;
import callsheet.backtest.BackTestConfig;
import callsheet.commission.CommissionConfig;
import callsheet.consent.EraseConfig;
import callsheet.corpus.Taxonomy;
import callsheet.coverage.CoverageConfig;
import callsheet.coverage.GapsConfig;
import callsheet.diversity.ProfilesConfig;
import callsheet.error.Problems;
import callsheet.error.Range;
import callsheet.error.Section;
import callsheet.ingest.IngestConfig;
import callsheet.labels.LabelsConfig;
import callsheet.lake.Run;
import callsheet.maintenance.MaintenanceConfig;
import callsheet.prediction.PredictionConfig;
import callsheet.report.ReportConfig;
import callsheet.spontaneity.SpontaneityConfig;
import callsheet.transitions.GappedArcsConfig;
import callsheet.work.WorkConfig;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigRenderOptions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * The whole configuration as values, valid or not there.
 *
 * @param lake directory of the tables
 * @param reports directory of the reports
 * @param seed where every draw starts
 * @param fingerprint hash of everything that can change a number
 */
record AppConfig(
    String lake,
    String reports,
    long seed,
    Taxonomy taxonomy,
    IngestConfig ingest,
    LabelsConfig labels,
    CoverageConfig coverage,
    GapsConfig gaps,
    GappedArcsConfig gappedArcs,
    ProfilesConfig profiles,
    PredictionConfig prediction,
    CommissionConfig commission,
    BackTestConfig backTest,
    SpontaneityConfig spontaneity,
    ReportConfig report,
    MaintenanceConfig maintenance,
    WorkConfig work,
    AlertsConfig alerts,
    EraseConfig erasure,
    String fingerprint) {
  private static final String[] KEYS = {
    "alerts",
    "backtest",
    "callsheet",
    "commission",
    "consent",
    "coverage",
    "erasure",
    "gaps",
    "ingest",
    "labels",
    "lake",
    "landing",
    "maintenance",
    "prediction",
    "profiles",
    "report",
    "reports",
    "seed",
    "spontaneity",
    "targets",
    "taxonomy",
    "transitions",
    "work"
  };

  /** Where things are, who runs them and how long they are kept changes no number. */
  private static final String[] NOT_IN_FINGERPRINT = {
    "callsheet", "erasure", "lake", "landing", "maintenance", "reports"
  };

  /** The configuration's values, or one error that tells all that is wrong with it. */
  static AppConfig from(Config config) {
    var problems = new Problems();
    var app = from(config, problems);
    problems.throwIfAny();
    return app;
  }

  private static AppConfig from(Config config, Problems problems) {
    var whole = known(config, problems);
    var taxonomy = TaxonomyConfig.from(config, problems);
    var coverage = CoverageConfig.from(config, taxonomy, problems);
    var commission = CommissionConfig.from(config, problems);
    return new AppConfig(
        whole.text("lake"),
        whole.text("reports"),
        whole.whole("seed", Range.atLeast(0)),
        taxonomy,
        IngestConfig.from(config, problems),
        LabelsConfig.from(config, problems),
        coverage,
        GapsConfig.from(config, problems),
        GappedArcsConfig.from(config, problems),
        ProfilesConfig.from(config, coverage.consentScope(), problems),
        PredictionConfig.from(config, problems),
        commission,
        BackTestConfig.from(config, problems),
        SpontaneityConfig.from(config, problems),
        report(config, commission.currency(), problems),
        MaintenanceConfig.from(config, problems),
        WorkConfig.from(config, commission.currency(), coverage.minGroup(), problems),
        AlertsConfig.from(config, problems),
        EraseConfig.from(config, problems),
        fingerprint(config));
  }

  /** The configuration, of which no key may be unknown. */
  private static Section known(Config config, Problems problems) {
    var whole = Section.whole(config, problems);
    whole.allow(KEYS);
    Section.of(config, "callsheet", problems).allow("home");
    return whole;
  }

  /** The run of a night: equal for equal nights, configurations and versions. */
  Run run(LocalDate asOf) {
    return new Run(asOf, "%s-%s-%s".formatted(asOf, fingerprint, Version.current()), seed);
  }

  private static ReportConfig report(Config config, String currency, Problems problems) {
    var section = Section.of(config, "report", problems);
    section.allow("corpus", "moment-sessions");
    return new ReportConfig(
        Section.whole(config, problems).text("reports"),
        section.text("corpus"),
        currency,
        section.whole("moment-sessions", Range.upTo(100_000)));
  }

  private static String fingerprint(Config config) {
    var settings = config;
    for (String key : NOT_IN_FINGERPRINT) {
      settings = settings.withoutPath(key);
    }
    var rendered = settings.root().render(ConfigRenderOptions.concise());
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(rendered.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
