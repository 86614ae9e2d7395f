package callsheet.statistics.transitions;

import static callsheet.golden.Golden.TOLERANCE;
import static callsheet.golden.Golden.matrix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.Golden;
import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContingencyTableTest {
  private static final long UNIT = 1_000_000_000;

  @ParameterizedTest
  @ValueSource(strings = {"textbook3", "within6"})
  void independenceStatisticsEqualThoseOfPublishedSoftware(String name) {
    var expected = Golden.json("04_transition_stats_R").get(name);
    var table = table(matrix(expected.get("N")));
    for (int row = 0; row < expected.get("N").size(); row++) {
      for (int column = 0; column < expected.get("N").size(); column++) {
        assertValue(table.expected(row, column), expected.get("expected"), row, column);
        assertValue(table.adjustedResidual(row, column), expected.get("adj_resid"), row, column);
        assertValue(table.lift(row, column), expected.get("lift"), row, column);
        assertValue(table.phi(row, column), expected.get("phi"), row, column);
        assertValue(table.rate(row, column), expected.get("P_row"), row, column);
      }
    }
  }

  @Test
  void inertiaIsTheCorrelationOfAnEmotionWithItself() {
    var worked = Golden.json("15_worked_transitions").get("worked");
    var table = table(matrix(worked.get("N")));
    var labels = worked.get("labels");
    for (int label = 0; label < labels.size(); label++) {
      assertThat(table.phi(label, label).value())
          .isCloseTo(
              worked.get("inertia_phi").get(labels.get(label).asText()).asDouble(), TOLERANCE);
    }
  }

  @Test
  void anEmptyTableHasNoData() {
    var table = table(new long[][] {{0, 0}, {0, 0}});

    assertThat(table.expected(0, 1).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(table.rate(0, 1).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(table.lift(0, 1).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(table.adjustedResidual(0, 1).reason()).isEqualTo(Reason.NO_DATA);
  }

  @Test
  void anEmptyRowHasNoRateAndAnEmptyColumnNoLift() {
    var table = table(matrix(Golden.json("04_transition_stats_R").at("/zero_row4/N")));

    assertThat(table.rate(3, 0).reason()).isEqualTo(Reason.ZERO_MARGIN);
    assertThat(table.lift(3, 0).reason()).isEqualTo(Reason.ZERO_MARGIN);
    assertThat(table.expected(3, 0).value()).isEqualTo(0.0);
    assertThat(table.adjustedResidual(3, 0).reason()).isEqualTo(Reason.ZERO_MARGIN);
    assertThat(table.lift(0, 1).value()).isPositive();
  }

  @Test
  void aRowThatHoldsEverythingHasNoResidual() {
    var table = table(new long[][] {{3, 4}, {0, 0}});

    assertThat(table.adjustedResidual(0, 0).reason()).isEqualTo(Reason.ZERO_MARGIN);
    assertThat(table.lift(0, 0).value()).isCloseTo(1, TOLERANCE);
  }

  @Test
  void aTableOfOneCellHasNoResidual() {
    assertThat(table(new long[][] {{9}}).adjustedResidual(0, 0).reason())
        .isEqualTo(Reason.ZERO_MARGIN);
  }

  @Property(tries = 300)
  void expectedPairsSumToThePairsThatWereSeen(@ForAll("tables") long[][] counts) {
    var table = table(counts);
    double expected = 0;
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        var cell = table.expected(row, column).value();
        expected += cell == null ? 0 : cell;
      }
    }
    assertThat(expected).isCloseTo(table.totalMass() / (double) UNIT, within(1e-6));
  }

  @Property(tries = 300)
  void exchangingTwoCategoriesExchangesTheirStatistics(@ForAll("tables") long[][] counts) {
    int[] renamed = {0, 2, 1};
    var other = new long[3][3];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        other[renamed[row]][renamed[column]] = counts[row][column];
      }
    }
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        assertThat(table(other).adjustedResidual(renamed[row], renamed[column]))
            .isEqualTo(table(counts).adjustedResidual(row, column));
        assertThat(table(other).lift(renamed[row], renamed[column]))
            .isEqualTo(table(counts).lift(row, column));
      }
    }
  }

  @Property(tries = 300)
  void theUnitOfMassShowsOnlyInTheNumberOfPairs(@ForAll("tables") long[][] counts) {
    var whole = new ContingencyTable(counts, 1);
    var billionths = table(counts);
    for (int cell = 0; cell < 9; cell++) {
      var expected = whole.adjustedResidual(cell / 3, cell % 3);
      var actual = billionths.adjustedResidual(cell / 3, cell % 3);
      assertThat(actual.reason()).isEqualTo(expected.reason());
      if (expected.value() != null) {
        assertThat(actual.value()).isCloseTo(expected.value(), TOLERANCE);
      }
    }
  }

  @Provide
  Arbitrary<long[][]> tables() {
    return Arbitraries.longs()
        .between(0, 30)
        .array(long[].class)
        .ofSize(3)
        .array(long[][].class)
        .ofSize(3);
  }

  private static ContingencyTable table(long[][] counts) {
    var masses = new long[counts.length][];
    for (int row = 0; row < counts.length; row++) {
      masses[row] = Arrays.stream(counts[row]).map(count -> count * UNIT).toArray();
    }
    return new ContingencyTable(masses, UNIT);
  }

  private static void assertValue(Estimate<Double> actual, JsonNode expected, int row, int column) {
    assertThat(Objects.requireNonNull(actual.value()))
        .isCloseTo(expected.get(row).get(column).asDouble(), TOLERANCE);
  }
}
