package callsheet.sample;

import static callsheet.lake.TestLake.NIGHT;
import static callsheet.schema.Tables.COVERAGE;

import callsheet.corpus.StudioTaxonomy;
import callsheet.counting.CountingJob;
import callsheet.coverage.CoverageConfig;
import callsheet.coverage.CoverageJob;
import callsheet.distribution.DistributionJob;
import callsheet.diversity.DiversityJob;
import callsheet.error.Problems;
import callsheet.ingest.IngestConfig;
import callsheet.ingest.IngestJob;
import callsheet.labels.AnnotatorsJob;
import callsheet.labels.LabelsConfig;
import callsheet.labels.LabelsJob;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.TestLake;
import callsheet.transitions.DwellJob;
import callsheet.transitions.GappedArcsConfig;
import callsheet.transitions.GappedArcsJob;
import callsheet.transitions.TransitionsJob;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The lake of the sample after one night: made once, for every test that only reads it. */
public final class SampleLake {
  /** Where the sample lands. */
  public static final Path LANDING = Path.of("../data-samples/landing");

  /** Smallest largest share of a label that counts. */
  public static final double MINIMUM_CONFIDENCE = 0.5;

  /** Which arcs with gaps are mined. */
  public static final GappedArcsConfig GAPPED_ARCS = new GappedArcsConfig(0.05, 3, 100_000);

  private static final class Made {
    static final Lake LAKE = make();
  }

  private SampleLake() {}

  /** The lake; do not write to it, or set it back. */
  public static Lake lake() {
    return Made.LAKE;
  }

  /** What is wanted of the sample, as conf/targets.conf has it. */
  public static Config targets() {
    return ConfigFactory.parseFile(new File("../conf/targets.conf"))
        .withFallback(ConfigFactory.parseResources("reference.conf"))
        .resolve();
  }

  /** A folder given by {@code callsheet.sample-lake} is kept and used again: for development. */
  private static Lake make() {
    var given = System.getProperty("callsheet.sample-lake");
    var lake = TestLake.in(given == null ? temporary() : Path.of(given));
    if (!lake.exists(COVERAGE)) {
      jobs().forEach(job -> job.run(lake, NIGHT));
    }
    return lake;
  }

  private static List<Job> jobs() {
    var taxonomy = StudioTaxonomy.TAXONOMY;
    var problems = new Problems();
    var coverage = CoverageConfig.from(targets(), taxonomy, problems);
    problems.throwIfAny();
    return List.of(
        new IngestJob(new IngestConfig(LANDING.toString(), 16 << 20, false), taxonomy),
        new AnnotatorsJob(new LabelsConfig(MINIMUM_CONFIDENCE), taxonomy),
        new LabelsJob(new LabelsConfig(MINIMUM_CONFIDENCE), taxonomy),
        new CountingJob(taxonomy, MINIMUM_CONFIDENCE),
        new DistributionJob(taxonomy),
        new TransitionsJob(taxonomy),
        new GappedArcsJob(GAPPED_ARCS, taxonomy, null),
        new DwellJob(taxonomy),
        new DiversityJob(taxonomy),
        new CoverageJob(coverage));
  }

  private static Path temporary() {
    try {
      var folder = Files.createTempDirectory("sample-lake");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
