package callsheet.prediction;

import static callsheet.lake.TestLake.NIGHT;
import static callsheet.prediction.UnratedStudio.EMOTIONS;
import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.PREDICTED_DISTRIBUTION;
import static callsheet.schema.Tables.PREDICTION_MODELS;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.lake.Lake;
import callsheet.lake.TestLake;
import callsheet.schema.Performer;
import callsheet.schema.PredictedDistribution;
import callsheet.schema.PredictionModel;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictionJobTest {
  private static final PredictionConfig CONFIG = new PredictionConfig(true, 200, 100_000);

  @TempDir Path folder;

  @Test
  void whatUnratedTurnsAreIsFoundFromTheirWordsAndNotByCountingPredictions() {
    var lake = predicted("lake", new UnratedStudio(0.5, 60, null), 1);

    var model = model(lake);
    assertThat(model.isUsable()).as(model.statement()).isTrue();
    assertThat(model.statement()).contains("good enough to estimate shares");
    assertThat(model.accuracy()).isGreaterThan(model.majorityAccuracy() + 0.1);
    assertThat(model.calibrationError()).isLessThan(0.1);
    assertThat(List.of(model.trainingPerformers(), model.validationPerformers()))
        .containsExactly(27L, 21L);
    var corpus = rows(lake, "(all)");
    assertThat(corpus).extracting(PredictedDistribution::unratedTurns).containsOnly(960L);
    assertThat(distance(corpus, PredictedDistribution::share))
        .isLessThan(0.5 * distance(corpus, PredictedDistribution::countedShare))
        .isLessThan(0.12);
    assertThat(corpus)
        .allSatisfy(
            row -> {
              assertThat(truth(row)).isBetween(row.shareLower(), row.shareUpper());
              assertThat(row.shareUpper() - row.shareLower()).isLessThan(0.3);
              assertThat(row.statement()).contains("nothing of it counts as coverage");
            });
    assertThat(corpus.stream().mapToDouble(PredictedDistribution::share).sum())
        .isBetween(1 - 1e-9, 1 + 1e-9);
  }

  @Test
  void wordsThatTellNothingAreSaidToTellNothing() {
    var lake = predicted("lake", new UnratedStudio(0, 40, null), 1);

    var model = model(lake);
    assertThat(model.isUsable()).isFalse();
    assertThat(model.reason()).isEqualTo("NOT_IDENTIFIED");
    assertThat(model.statement()).contains("too weak to use", "No share of unrated turns is told");
    assertThat(rows(lake, "(all)"))
        .hasSize(3)
        .allSatisfy(
            row -> {
              assertThat(row.share()).isNull();
              assertThat(row.countedShare()).isNull();
              assertThat(row.isUsable()).isFalse();
              assertThat(row.statement()).isEqualTo(model.statement());
            });
  }

  /** Also nothing is remembered of whoever has withdrawn. */
  @Test
  void neitherPartitionsNorEarlierNightsShowInWhatIsPredicted() {
    var whole = new UnratedStudio(0.6, 20, null);
    var without = new UnratedStudio(0.6, 20, "P-07");
    var lake = predicted("lake", whole, 1);
    var version = model(lake).modelVersion();

    without.write(lake, 7);
    new PredictionJob(CONFIG, UnratedStudio.TAXONOMY, null).run(lake, NIGHT);
    var fresh = predicted("fresh", without, 1);

    assertThat(model(lake)).isEqualTo(model(fresh));
    assertThat(model(lake).modelVersion()).isNotNull().isNotEqualTo(version);
    assertThat(lake.rows(PREDICTED_DISTRIBUTION))
        .hasSameElementsAs(fresh.rows(PREDICTED_DISTRIBUTION))
        .hasSize(6)
        .noneMatch(row -> row.share() == null);
  }

  @Test
  void whoeverHasNotGrantedTheScopeIsNeitherLearnedFromNorPredicted() {
    var lake = TestLake.in(folder);
    new UnratedStudio(0.6, 20, null).write(lake, 1);
    var covered =
        IntStream.range(0, 40)
            .mapToObj(performer -> performer(performer, performer < 30 ? null : "2026-11-21"))
            .toList();
    lake.append(PERFORMERS, lake.dataset(PERFORMERS, covered));

    new PredictionJob(CONFIG, UnratedStudio.TAXONOMY, "training").run(lake, NIGHT);

    var model = model(lake);
    assertThat(
            model.trainingPerformers()
                + model.calibrationPerformers()
                + model.validationPerformers())
        .isEqualTo(30);
    assertThat(rows(lake, "(all)"))
        .extracting(PredictedDistribution::predictedTurns)
        .allMatch(turns -> turns > 0 && turns < 320);
  }

  private static Performer performer(int number, @Nullable String expiresOn) {
    return new Performer(
        "P-%02d".formatted(number),
        Instant.EPOCH,
        Map.of(),
        List.of(),
        List.of("training"),
        null,
        expiresOn == null ? null : LocalDate.parse(expiresOn),
        "performers/1.jsonl",
        1);
  }

  @Test
  void ofFewUnratedTurnsNothingIsSaidAndForThemNothingIsTrained() {
    var few = predicted("few", new UnratedStudio(0.6, 12, null), 1);
    var none = predicted("none", new UnratedStudio(0.6, 0, null), 1);

    assertThat(model(few).modelVersion()).isNull();
    assertThat(rows(few, "(all)"))
        .allSatisfy(
            row -> {
              assertThat(row.unratedTurns()).isEqualTo(192);
              assertThat(row.reason()).isEqualTo("SUPPRESSED");
              assertThat(row.statement()).contains("Too few", "200");
            });
    assertThat(model(none).reason()).isEqualTo("NO_DATA");
    assertThat(rows(none, "(all)"))
        .extracting(PredictedDistribution::reason)
        .containsOnly("NO_DATA");
    assertThat(rows(none, "en")).isEmpty();
  }

  private Lake predicted(String name, UnratedStudio studio, int partitions) {
    var lake = TestLake.in(folder.resolve(name));
    studio.write(lake, partitions);
    new PredictionJob(CONFIG, UnratedStudio.TAXONOMY, null).run(lake, NIGHT);
    return lake;
  }

  private static PredictionModel model(Lake lake) {
    return lake.rows(PREDICTION_MODELS).get(0);
  }

  private static List<PredictedDistribution> rows(Lake lake, String scope) {
    return lake.rows(PREDICTED_DISTRIBUTION).stream()
        .filter(row -> row.scope().equals(scope))
        .sorted(Comparator.comparing(row -> EMOTIONS.indexOf(row.emotion())))
        .toList();
  }

  private static double truth(PredictedDistribution row) {
    return UnratedStudio.UNRATED[EMOTIONS.indexOf(row.emotion())];
  }

  private static double distance(
      List<PredictedDistribution> rows, Function<PredictedDistribution, Double> share) {
    return rows.stream()
        .mapToDouble(row -> Math.abs(Objects.requireNonNull(share.apply(row)) - truth(row)))
        .sum();
  }
}
