package callsheet.statistics.work;

import static org.assertj.core.api.Assertions.assertThat;

import callsheet.golden.GoldenValue;
import callsheet.statistics.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SuppressionAuditTest {
  private static final GoldenValue SUPPRESSION =
      GoldenValue.file("13_rng_pay_suppression").get("suppression");

  @Test
  void rangesEqualThoseOfALinearProgram() {
    for (var name :
        List.of(
            "only_primary_bounds",
            "two_cells_same_row_bounds",
            "rectangle_bounds",
            "rectangle_small")) {
      assertRanges(SUPPRESSION.get(name).members());
    }
  }

  private static void assertRanges(Map<String, GoldenValue> expected) {
    var table = GroupTables.ofPerformers(SUPPRESSION.get("table").asLongMatrix());
    var withheld = new TreeSet<CellPlace>();
    expected.keySet().forEach(place -> withheld.add(place(place)));
    expected.forEach(
        (place, bounds) -> {
          var range = SuppressionAudit.range(table, withheld, place(place));
          bounds.get(0).assertIs((double) range.least());
          bounds.get(1).assertIs(range.largest().map(Long::doubleValue));
          bounds.get(2).assertIs((double) table.at(place(place)).mass());
        });
  }

  private static CellPlace place(String rowAndColumn) {
    var parts = rowAndColumn.split(",", -1);
    return new CellPlace(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  @Test
  void totalsAndUnsafeCellsEqualTheirReferences() {
    var table = GroupTables.ofPerformers(SUPPRESSION.get("table").asLongMatrix());
    var rule = new DisclosureRule((int) SUPPRESSION.get("k").asLong(), 80, 5);
    var primary = table.unsafe(rule);

    for (int line = 0; line < 3; line++) {
      SUPPRESSION.get("row_totals").get(line).assertIs(mass(table, line, 3));
      SUPPRESSION.get("col_totals").get(line).assertIs(mass(table, 3, line));
    }
    SUPPRESSION
        .get("primary")
        .assertIs(
            primary.stream()
                .map(place -> new long[] {place.row(), place.column()})
                .toArray(long[][]::new));
  }

  private static double mass(GroupTable table, int row, int column) {
    return table.at(new CellPlace(row, column)).mass();
  }

  @Test
  void nothingBoundsANumberWhoseTotalsAreWithheldWithIt() {
    var table = GroupTables.ofPerformers(new long[][] {{7, 8}, {9, 10}});

    var range = SuppressionAudit.range(table, Set.copyOf(table.places()), new CellPlace(0, 0));

    assertThat(range.least()).isZero();
    assertThat(range.largest().reason()).isEqualTo(Reason.NOT_IDENTIFIED);
    assertThat(range.hasValues(1_000_000)).isTrue();
  }

  /** All tables of two rows and columns below a limit are tried, with and without their totals. */
  @Property(tries = 150)
  void rangesEqualThoseOfTryingAllTables(
      @ForAll @Size(4) List<@IntRange(min = 0, max = 2) Integer> counts,
      @ForAll @IntRange(min = 1, max = 511) int pattern) {
    var table =
        GroupTables.ofPerformers(
            new long[][] {{counts.get(0), counts.get(1)}, {counts.get(2), counts.get(3)}});
    var withheld = new ArrayList<>(table.places());
    withheld.removeIf(place -> (pattern >> (3 * place.row() + place.column()) & 1) == 0);
    var tried = new TriedTables(table, Set.copyOf(withheld));

    for (var place : withheld) {
      var range = SuppressionAudit.range(table, Set.copyOf(withheld), place);
      int at = 3 * place.row() + place.column();
      assertThat(range.least()).isEqualTo(tried.least[at]);
      if (tried.largest[at] < TriedTables.LIMIT) {
        assertThat(range.largest().value()).isEqualTo(tried.largest[at]);
      } else {
        assertThat(range.largest().reason()).isEqualTo(Reason.NOT_IDENTIFIED);
      }
    }
  }

  /** The least and the largest numbers of all tables that agree with what is told. */
  private static final class TriedTables {
    /**
     * Above every number that totals of cells of at most 2 can limit: with a row and a column of 4
     * told and a cell of 2, the rest can still add up to 10.
     */
    static final int LIMIT = 11;

    /** How many numbers are tried in a cell: up to the limit. */
    static final int NUMBERS = LIMIT + 1;

    final long[] least = new long[9];
    final long[] largest = new long[9];

    TriedTables(GroupTable table, Set<CellPlace> withheld) {
      Arrays.fill(least, Long.MAX_VALUE);
      for (int code = 0; code < NUMBERS * NUMBERS * NUMBERS * NUMBERS; code++) {
        int a = code / (NUMBERS * NUMBERS * NUMBERS);
        int b = code / (NUMBERS * NUMBERS) % NUMBERS;
        int c = code / NUMBERS % NUMBERS;
        int d = code % NUMBERS;
        var numbers = new int[] {a, b, a + b, c, d, c + d, a + c, b + d, a + b + c + d};
        if (table.places().stream()
            .allMatch(
                place ->
                    withheld.contains(place)
                        || numbers[3 * place.row() + place.column()] == table.at(place).mass())) {
          add(numbers);
        }
      }
    }

    private void add(int[] numbers) {
      for (int at = 0; at < numbers.length; at++) {
        least[at] = Math.min(least[at], numbers[at]);
        largest[at] = Math.max(largest[at], numbers[at]);
      }
    }
  }
}
