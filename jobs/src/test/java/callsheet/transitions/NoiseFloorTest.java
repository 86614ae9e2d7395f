package callsheet.transitions;

import static callsheet.moments.ScopeMoments.UNIT;
import static callsheet.schema.Tables.ANNOTATOR_MODELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.lake.Lake;
import callsheet.lake.TestLake;
import callsheet.schema.FittedAnnotator;
import callsheet.statistics.transitions.ContingencyTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoiseFloorTest {
  private static final LocalDate NIGHT = LocalDate.of(2026, 11, 21);

  /** 100 pairs of the first emotion with itself. */
  private static final ContingencyTable STAYS =
      new ContingencyTable(new long[][] {{100 * UNIT, 0}, {0, 0}}, UNIT);

  @TempDir Path folder;

  @Test
  void labelsThatAreNeverWrongMakeNoPairs() {
    var floor = NoiseFloor.of(new double[][] {{1, 0}, {0, 1}}).of(STAYS).orElseThrow();

    assertThat(floor).isEqualTo(new double[2][2]);
  }

  @Test
  void wrongLabelsMakeChangesOfStays() {
    // Of 100 true stays, 9 in 10 labels right, 9 are seen as either change and 1 as the other stay.
    var seen = new ContingencyTable(new long[][] {{81 * UNIT, 9 * UNIT}, {9 * UNIT, UNIT}}, UNIT);
    var floor = NoiseFloor.of(new double[][] {{0.9, 0.1}, {0.1, 0.9}}).of(seen).orElseThrow();

    assertThat(floor[0][0]).isCloseTo(0, within(1e-9));
    assertThat(floor[0][1]).isCloseTo(9, within(1e-9));
    assertThat(floor[1][0]).isCloseTo(9, within(1e-9));
    assertThat(floor[1][1]).isCloseTo(1, within(1e-9));
  }

  @Test
  void ofUnknownErrorsAndOfNoPairsThereIsNone() {
    var none = new ContingencyTable(new long[2][2], UNIT);

    assertThat(NoiseFloor.UNKNOWN.of(STAYS)).isEmpty();
    assertThat(NoiseFloor.of(new double[][] {{1, 0}, {0, 1}}).of(none)).isEmpty();
  }

  @Test
  void theModelInForceTellsHowOftenLabelsAreWrong() {
    var lake = TestLake.in(folder);
    fitted(lake, NIGHT, annotator("R-1", 30, 0.1), annotator("(others)", 0, 0.5));
    fitted(lake, NIGHT.plusDays(9), annotator("R-1", 30, 0), annotator("(others)", 0, 0.5));

    // Observed are stays alone, so that the deconvolved pairs are stays alone.
    var early = NoiseFloor.on(lake, NIGHT.plusDays(8), 2).of(STAYS).orElseThrow();
    assertThat(early[0][1]).isCloseTo(9, within(1e-9));
    var late = NoiseFloor.on(lake, NIGHT.plusDays(9), 2).of(STAYS).orElseThrow();
    assertThat(late[0][1]).isZero();
    assertThat(NoiseFloor.on(lake, NIGHT.minusDays(1), 2).of(STAYS)).isEmpty();
    assertThat(NoiseFloor.on(lake, NIGHT, 3).of(STAYS)).isEmpty();
  }

  private static void fitted(Lake lake, LocalDate night, FittedAnnotator... rows) {
    lake.append(
        ANNOTATOR_MODELS,
        lake.dataset(
            ANNOTATOR_MODELS, List.of(rows).stream().map(row -> row(row, night)).toList()));
  }

  private static FittedAnnotator row(FittedAnnotator like, LocalDate night) {
    return new FittedAnnotator(
        "v-" + night,
        night,
        "first",
        "t-1",
        like.emotions(),
        30,
        1,
        1,
        0,
        7,
        true,
        -1,
        like.annotatorId(),
        0,
        like.labelCount(),
        false,
        false,
        like.prior(),
        like.confusion());
  }

  private static FittedAnnotator annotator(String id, double labels, double wrong) {
    return row(
        new FittedAnnotator(
            "",
            NIGHT,
            "first",
            "t-1",
            List.of("joy", "anger"),
            30,
            1,
            1,
            0,
            7,
            true,
            -1,
            id,
            0,
            labels,
            false,
            false,
            List.of(0.5, 0.5),
            List.of(1 - wrong, wrong, wrong, 1 - wrong)),
        NIGHT);
  }
}
