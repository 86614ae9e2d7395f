package callsheet.cli;

import callsheet.alerts.AlertFileJob;
import callsheet.alerts.AlertsJob;
import callsheet.backtest.BackTestJob;
import callsheet.commission.CastConsent;
import callsheet.commission.PlanJob;
import callsheet.commission.YieldsJob;
import callsheet.consent.EraseJob;
import callsheet.consent.EraseRequest;
import callsheet.counting.CountingJob;
import callsheet.coverage.CoverageJob;
import callsheet.coverage.GapsJob;
import callsheet.distribution.DistributionJob;
import callsheet.diversity.DiversityJob;
import callsheet.diversity.ProfilesJob;
import callsheet.ingest.IngestJob;
import callsheet.labels.AnnotatorsJob;
import callsheet.labels.LabelsJob;
import callsheet.lake.Job;
import callsheet.portrayal.PortrayalJob;
import callsheet.prediction.PredictionJob;
import callsheet.replay.PastNight;
import callsheet.report.ReportJob;
import callsheet.spontaneity.SpontaneityJob;
import callsheet.transitions.DwellJob;
import callsheet.transitions.GappedArcsJob;
import callsheet.transitions.TransitionsJob;
import callsheet.work.WorkJob;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Which jobs make which part of the night. */
record Pipeline(AppConfig config, EraseRequest request) {
  /** The jobs of a night of which no more is asked than every night. */
  Pipeline(AppConfig config) {
    this(config, EraseRequest.NIGHTLY);
  }

  List<Job> ingest() {
    return List.of(new IngestJob(config.ingest(), config.taxonomy()));
  }

  List<Job> count() {
    return List.of(annotators(), new LabelsJob(config.labels(), config.taxonomy()), counting());
  }

  private Job annotators() {
    return new AnnotatorsJob(config.labels(), config.taxonomy());
  }

  private Job counting() {
    return new CountingJob(
        config.taxonomy(),
        config.labels().minimumConfidence(),
        config.coverage().consentScope(),
        config.labels().isModelled());
  }

  List<Job> measure() {
    return List.of(
        new DistributionJob(config.taxonomy()),
        new TransitionsJob(config.taxonomy(), config.labels().isModelled()),
        new GappedArcsJob(config.gappedArcs(), config.taxonomy(), config.coverage().consentScope()),
        new DwellJob(config.taxonomy()),
        new DiversityJob(config.taxonomy(), config.coverage().consentScope()),
        new SpontaneityJob(config.spontaneity(), config.coverage().consentScope()),
        new ProfilesJob(config.profiles(), config.taxonomy()),
        new PortrayalJob(config.coverage().consentScope()),
        new PredictionJob(config.prediction(), config.taxonomy(), config.coverage().consentScope()),
        coverageJob(),
        new GapsJob(config.gaps(), config.coverage(), config.taxonomy()),
        new WorkJob(config.work()));
  }

  List<Job> plan() {
    return List.of(yieldsJob(), planJob());
  }

  YieldsJob yieldsJob() {
    return new YieldsJob(config.taxonomy(), config.coverage().consentScope());
  }

  CoverageJob coverageJob() {
    return new CoverageJob(config.coverage());
  }

  PlanJob planJob() {
    return new PlanJob(
        config.commission(),
        config.taxonomy(),
        new CastConsent(config.coverage().consentScope(), config.ingest().isConsentRequired()));
  }

  List<Job> backTest() {
    return List.of(
        new BackTestJob(
            config.backTest(),
            config.taxonomy(),
            config.coverage().consentScope(),
            config.commission().currency()));
  }

  private Job alerts() {
    var taxonomy = "taxonomy " + config.taxonomy().version();
    var labels = config.labels();
    var scope = config.coverage().consentScope();
    return new AlertsJob(
        config.alerts(),
        taxonomy,
        "%s, %s labels from %s, %s"
            .formatted(
                taxonomy,
                labels.isModelled() ? "modelled" : "voted",
                labels.minimumConfidence(),
                scope == null ? "all turns" : "consent to " + scope));
  }

  /** What a person or a program reads of the night, and the alerts that it tells. */
  List<Job> report() {
    return Stream.concat(Stream.of(alerts()), files().stream()).toList();
  }

  private List<Job> files() {
    return List.of(
        new AlertFileJob(config.reports()), new ReportJob(config.report(), config.taxonomy()));
  }

  /** What a night makes of what ingest took in, but for the files. */
  List<Job> derived() {
    return Stream.of(count(), measure(), plan(), List.of(alerts())).flatMap(List::stream).toList();
  }

  /** The same, whatever is there. */
  List<Job> anew() {
    var labels = new LabelsJob(config.labels(), config.taxonomy(), true);
    return Stream.of(List.<Job>of(annotators(), labels, counting()), measure(), plan(), report())
        .flatMap(List::stream)
        .toList();
  }

  /** The tables of a night that later ones have followed. */
  List<Job> pastTables(PastNight past) {
    var files = past.files(config.ingest().landing());
    var ingest = new IngestJob(config.ingest(), config.taxonomy(), files);
    return Stream.concat(Stream.of(past.intake(ingest)), derived().stream().map(past::replayed))
        .toList();
  }

  /** The whole of such a night. */
  List<Job> past(PastNight past) {
    return Stream.concat(pastTables(past).stream(), files().stream().map(past::replayed)).toList();
  }

  List<Job> erase() {
    return List.of(new EraseJob(config.erasure(), request, Clock.systemUTC()));
  }

  /** Every job there is: those of the night, and those that a command alone runs. */
  List<Job> known() {
    return Stream.of(all(), backTest()).flatMap(List::stream).toList();
  }

  /** The whole night. */
  List<Job> all() {
    return List.of(ingest(), count(), measure(), plan(), report(), erase()).stream()
        .flatMap(List::stream)
        .toList();
  }
}
