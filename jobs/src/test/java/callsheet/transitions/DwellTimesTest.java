package callsheet.transitions;

import static callsheet.golden.Golden.TOLERANCE;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.golden.Golden;
import callsheet.golden.GoldenTaxonomy;
import callsheet.lake.Run;
import callsheet.schema.EmotionDwell;
import callsheet.schema.RunLength;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DwellTimesTest {
  private static final Run NIGHT = new Run(LocalDate.of(2026, 11, 22), "test-run", 42);

  @Test
  void meanRunLengthsEqualThoseOfTheReference() {
    var worked = Golden.json("15_worked_transitions").get("worked");
    var values = worked.at("/runs/values");
    var runs = new ArrayList<RunLength>();
    for (int run = 0; run < values.size(); run++) {
      runs.add(
          new RunLength(
              "en",
              values.get(run).asText(),
              worked.at("/runs/lengths").get(run).asInt(),
              run == 0,
              run == values.size() - 1,
              1,
              0,
              0,
              0));
    }

    var rows = DwellTimes.of(runs, GoldenTaxonomy.of("anger", "joy", "neutral", "sadness"), NIGHT);

    assertThat(rows).hasSize(2 * 4);
    for (EmotionDwell row : rows) {
      assertThat(row.meanTurns())
          .isCloseTo(worked.get("dwell_mean_turns").get(row.emotion()).asDouble(), TOLERANCE);
      assertThat(row.censoredRuns()).isEqualTo(row.emotion().equals("neutral") ? 1 : 0);
    }
  }

  @Test
  void theMedianIsOverRunsWhoseStartWasSeen() {
    var row = only(run(1, true, false, 100), run(3, false, false, 3), run(5, false, true, 1));

    assertThat(row.runs()).isEqualTo(104);
    assertThat(row.censoredRuns()).isEqualTo(1);
    assertThat(row.medianTurns()).isEqualTo(3.0);
    assertThat(row.reason()).isNull();
  }

  @Test
  void withoutAnyRunThereIsNoData() {
    var fear = DwellTimes.of(List.of(), GoldenTaxonomy.of("fear"), NIGHT).get(0);

    assertThat(fear.runs()).isZero();
    assertThat(fear.meanTurns()).isNull();
    assertThat(fear.medianTurns()).isNull();
    assertThat(fear.reason()).isEqualTo("NO_DATA");
  }

  @Test
  void runsThatAreAllCutHaveAMeanAndNoMedian() {
    for (var cut : List.of(run(4, true, false, 2), run(4, false, true, 2))) {
      assertThat(only(cut).meanTurns()).isEqualTo(4.0);
      assertThat(only(cut).medianTurns()).isNull();
      assertThat(only(cut).reason()).isEqualTo("NOT_IDENTIFIED");
    }
  }

  @Test
  void secondsAreOfRunsWithTimes() {
    var row = only(new RunLength("en", "joy", 2, false, false, 5, 2, 6_000, 9_000));

    assertThat(row.meanSpeechS()).isEqualTo(3.0);
    assertThat(row.meanSpanS()).isEqualTo(4.5);
    assertThat(only(run(2, false, false, 5)).meanSpanS()).isNull();
  }

  private static EmotionDwell only(RunLength... runs) {
    return DwellTimes.of(List.of(runs), GoldenTaxonomy.of("joy"), NIGHT).get(0);
  }

  private static RunLength run(int turns, boolean isFirst, boolean isLast, long count) {
    return new RunLength("en", "joy", turns, isFirst, isLast, count, 0, 0, 0);
  }
}
