package callsheet.cli;

import static callsheet.schema.Tables.COVERAGE;
import static callsheet.schema.Tables.PREDICTED_DISTRIBUTION;
import static callsheet.schema.Tables.PREDICTION_MODELS;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.lake.Job;
import callsheet.schema.Table;
import com.typesafe.config.ConfigFactory;
import java.io.File;
import java.util.List;
import org.junit.jupiter.api.Test;

class PredictionIsApartTest {
  private static final Pipeline PIPELINE =
      new Pipeline(
          AppConfig.from(
              ConfigFactory.parseFile(new File("../conf/studio.conf"))
                  .withFallback(ConfigFactory.parseResources("reference.conf"))
                  .resolve()));

  /** So nothing that is predicted can be counted: not as coverage, nor in any plan. */
  @Test
  void noStepThatMeasuresOrPlansReadsWhatIsPredicted() {
    var predicted = List.<Table<?>>of(PREDICTED_DISTRIBUTION, PREDICTION_MODELS);

    assertThat(PIPELINE.derived())
        .anyMatch(job -> job.writes().containsAll(predicted))
        .anyMatch(job -> job.writes().contains(COVERAGE))
        .extracting(Job::reads)
        .noneMatch(tables -> tables.stream().anyMatch(predicted::contains));
  }
}
