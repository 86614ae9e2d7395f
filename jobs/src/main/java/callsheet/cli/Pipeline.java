package callsheet.cli;

import callsheet.commission.PlanJob;
import callsheet.commission.YieldsJob;
import callsheet.consent.EraseJob;
import callsheet.consent.EraseRequest;
import callsheet.counting.CountingJob;
import callsheet.coverage.CoverageJob;
import callsheet.distribution.DistributionJob;
import callsheet.diversity.DiversityJob;
import callsheet.ingest.IngestJob;
import callsheet.labels.LabelsJob;
import callsheet.lake.Job;
import callsheet.report.ReportJob;
import callsheet.transitions.DwellJob;
import callsheet.transitions.TransitionsJob;
import java.time.Clock;
import java.util.List;

/** Which jobs make which part of the night. */
record Pipeline(AppConfig config, EraseRequest request) {
  List<Job> ingest() {
    return List.of(new IngestJob(config.ingest(), config.taxonomy()));
  }

  List<Job> count() {
    return List.of(
        new LabelsJob(config.labels(), config.taxonomy()),
        new CountingJob(config.taxonomy(), config.labels().minimumConfidence()));
  }

  List<Job> measure() {
    return List.of(
        new DistributionJob(config.taxonomy()),
        new TransitionsJob(config.taxonomy()),
        new DwellJob(config.taxonomy()),
        new DiversityJob(config.taxonomy()),
        new CoverageJob(config.coverage()));
  }

  List<Job> plan() {
    return List.of(new YieldsJob(), new PlanJob(config.commission()));
  }

  List<Job> report() {
    return List.of(new ReportJob(config.report(), config.taxonomy()));
  }

  List<Job> erase() {
    return List.of(new EraseJob(config.erasure(), request, Clock.systemUTC()));
  }

  /** The whole night. */
  List<Job> all() {
    return List.of(ingest(), count(), measure(), plan(), report(), erase()).stream()
        .flatMap(List::stream)
        .toList();
  }
}
