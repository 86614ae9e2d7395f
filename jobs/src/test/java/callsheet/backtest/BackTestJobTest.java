package callsheet.backtest;

import static callsheet.lake.TestLake.NIGHT;
import static callsheet.schema.Tables.BACKTEST;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.corpus.StudioTaxonomy;
import callsheet.counting.CountingJob;
import callsheet.coverage.CoverageConfig;
import callsheet.coverage.CoverageJob;
import callsheet.error.Problems;
import callsheet.ingest.IngestConfig;
import callsheet.ingest.IngestJob;
import callsheet.labels.AnnotatorsJob;
import callsheet.labels.LabelsConfig;
import callsheet.labels.LabelsJob;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.lake.TestLake;
import callsheet.sample.SampleLake;
import callsheet.schema.PolicyResult;
import callsheet.studio.Studio;
import callsheet.studio.StudioConfig;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small corpus: 8 briefs with about ten sessions each. */
class BackTestJobTest {
  private static final BackTestConfig FEW = new BackTestConfig(20, 20, 2, 200);
  private static final BackTestJob JOB = new BackTestJob(FEW, StudioTaxonomy.TAXONOMY, null, "USD");

  @TempDir static Path folder;
  private static Lake lake;
  private static List<PolicyResult> rows;

  @BeforeAll
  static void replay() {
    lake = TestLake.in(folder);
    Studio.generate(studio(), StudioTaxonomy.TAXONOMY, folder.resolve("landing"));
    jobs().forEach(job -> job.run(lake, NIGHT));
    JOB.run(lake, NIGHT);
    rows = lake.rows(BACKTEST);
  }

  @Test
  void everyPolicyHasARowAtEveryStop() {
    assertThat(rows).hasSize((PolicyName.values().length + 1) * BackTest.STOPS.size());
    assertThat(rows).allMatch(row -> row.recordings() <= 80 && row.briefs() <= 8);
    assertThat(rows).allMatch(row -> row.sessions() <= row.recordings());
    assertThat(rows).allMatch(row -> row.priceLower() <= row.price() + 1e-9);
    assertThat(rows).allMatch(row -> row.price() <= row.worstDecilePrice() + 1e-9);
    assertThat(rows).allMatch(row -> row.worstDecilePrice() <= row.poolPrice().doubleValue());
  }

  @Test
  void onlyOtherPoliciesAreJudged() {
    for (var row : rows) {
      boolean isOurs = row.policy().equals("callsheet") || row.policy().equals("clairvoyant");
      assertThat(row.savedShare() == null).as(row.policy()).isEqualTo(isOurs);
      assertThat(row.conclusion() == null).as(row.policy()).isEqualTo(isOurs);
    }
  }

  @Test
  void inHindsightNothingIsDearerThanAnyPolicy() {
    for (var row : rows) {
      var cheapest = hindsight(row.stopShare());
      assertThat(cheapest.priceBound()).isLessThanOrEqualTo(cheapest.price());
      assertThat(cheapest.price()).as(row.policy()).isLessThanOrEqualTo(row.priceLower());
      assertThat(row.boundKind() == null).isEqualTo(row.replicates() > 0);
    }
  }

  @Test
  void theCastingsAreSharedByNoMorePerformersThanThereAre() {
    assertThat(rows).allMatch(row -> row.effectivePerformers() >= 1);
    assertThat(rows).allMatch(row -> row.effectivePerformers() <= 32);
  }

  private static PolicyResult hindsight(double stop) {
    return rows.stream()
        .filter(row -> row.policy().equals("clairvoyant") && row.stopShare() == stop)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void replayedAgainItTellsTheSame() {
    JOB.run(lake, NIGHT);

    assertThat(lake.rows(BACKTEST)).containsExactlyInAnyOrderElementsOf(rows);
  }

  @Test
  void whatItToldIsForPeople() {
    assertThat(JOB.told(lake, NIGHT).orElseThrow())
        .contains(
            "replayed until 95 % of what they can cover",
            "random_brief", "callsheet saves", "in hindsight");
  }

  @Test
  void withoutBriefsThatHaveAPriceThereIsNothingToReplay() {
    var inPesos = new BackTestJob(FEW, StudioTaxonomy.TAXONOMY, null, "MXN");
    var other = new Run(NIGHT.asOf().plusDays(1), "other", 1);

    inPesos.run(lake, other);

    assertThat(lake.rows(BACKTEST)).noneMatch(row -> row.asOf().equals(other.asOf()));
    assertThat(inPesos.told(lake, other).orElseThrow()).startsWith("nothing to replay");
  }

  private static StudioConfig studio() {
    return new StudioConfig(80, 5, 32, 8, LocalDate.of(2026, 8, 31), 5, 12, 3, false, false, 5_000);
  }

  private static List<Job> jobs() {
    var taxonomy = StudioTaxonomy.TAXONOMY;
    var problems = new Problems();
    var coverage = CoverageConfig.from(SampleLake.targets(), taxonomy, problems);
    problems.throwIfAny();
    var labels = new LabelsConfig(SampleLake.MINIMUM_CONFIDENCE);
    return List.of(
        new IngestJob(
            new IngestConfig(folder.resolve("landing").toString(), 16 << 20, false), taxonomy),
        new AnnotatorsJob(labels, taxonomy),
        new LabelsJob(labels, taxonomy),
        new CountingJob(taxonomy, SampleLake.MINIMUM_CONFIDENCE),
        new CoverageJob(coverage));
  }
}
