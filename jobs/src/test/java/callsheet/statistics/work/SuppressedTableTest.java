package callsheet.statistics.work;

import static callsheet.statistics.work.GroupTables.ofPerformers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callsheet.statistics.Reason;
import callsheet.statistics.work.GroupTable.Contribution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SuppressedTableTest {
  private static final DisclosureRule RULE = DisclosureRule.DEFAULT;

  @Test
  void aSafeTableIsToldWholeAndRounded() {
    var table = suppressed(new long[][] {{20, 13}, {12, 18}});

    assertThat(table.withheld()).isEmpty();
    assertThat(table.told(place(0, 1)).value()).isEqualTo(15);
    assertThat(table.told(place(2, 2)).value()).isEqualTo(65);
    assertThat(table.audit()).isEmpty();
  }

  @Test
  void oneSmallCellIsHiddenAmongTheThreeThatLoseLeast() {
    var table = suppressed(new long[][] {{20, 3, 15}, {12, 18, 9}, {7, 11, 30}});

    assertThat(table.primary()).containsExactly(place(0, 1));
    assertThat(table.withheld())
        .containsExactly(place(0, 0), place(0, 1), place(2, 0), place(2, 1));
    assertThat(table.told(place(0, 1)).reason()).isEqualTo(Reason.SUPPRESSED);
    assertThat(table.told(place(0, 2)).value()).isEqualTo(15);
    assertThat(table.audit().get(place(0, 1)).least()).isZero();
    assertThat(table.audit().get(place(0, 1)).largest().value()).isEqualTo(14);
  }

  @Test
  void aListOfGroupsHidesTheSmallOneWithTheNextSmallest() {
    var table = suppressed(new long[][] {{20, 3, 15, 9}});

    assertThat(table.told(place(0, 1)).value()).isNull();
    assertThat(table.told(place(0, 3)).value()).isNull();
    assertThat(table.told(place(0, 0)).value()).isEqualTo(20);
    assertThat(table.told(place(0, 2)).value()).isEqualTo(15);
    assertThat(table.told(place(0, 4)).value()).isEqualTo(45);
  }

  @Test
  void twoSmallGroupsThatTogetherAreSmallAreHiddenWithAThird() {
    var table = suppressed(new long[][] {{20, 2, 2, 9}});

    assertThat(table.withheld()).contains(place(0, 1), place(0, 2), place(0, 3));
    assertThat(table.told(place(0, 0)).value()).isEqualTo(20);
  }

  @Test
  void theTotalOfASmallRowIsHiddenWithIt() {
    var table = suppressed(new long[][] {{1, 2}, {30, 40}, {50, 60}});

    assertThat(table.told(place(0, 2)).reason()).isEqualTo(Reason.SUPPRESSED);
    assertThat(table.told(place(3, 2)).value()).isEqualTo(185);
  }

  @Test
  void ofASmallWholeNothingIsTold() {
    var table = suppressed(new long[][] {{1, 1}, {1, 1}});

    assertThat(table.withheld()).containsExactlyElementsOf(table.table().places());
  }

  @Test
  void anEmptyTableIsToldAsItIs() {
    assertThat(suppressed(new long[][] {{0, 0}}).told(place(1, 2)).value()).isZero();
  }

  @Test
  void aCellThatOnePerformerDominatesIsNotTold() {
    var contributions = new ArrayList<Contribution>();
    for (int performer = 0; performer < 10; performer++) {
      contributions.add(new Contribution(0, 0, "P-" + performer, performer == 0 ? 900 : 10));
      contributions.add(new Contribution(0, 1, "P-" + performer, 500));
      contributions.add(new Contribution(1, 0, "P-" + performer, 500));
      contributions.add(new Contribution(1, 1, "P-" + performer, 500));
    }
    var table = SuppressedTable.of(new GroupTable(2, 2, contributions), RULE, Set.of());

    assertThat(table.primary()).containsExactly(place(0, 0));
    assertThat(table.withheld()).hasSize(4);
    assertThat(table.table().at(place(2, 2)).performers()).isEqualTo(10);
  }

  @Test
  void whatIsWithheldForAnotherReasonIsHiddenTooEvenAnEmptyCell() {
    var table = ofPerformers(new long[][] {{0, 0}, {30, 40}});
    var suppressed = SuppressedTable.of(table, RULE, Set.of(place(0, 0)));

    assertThat(suppressed.told(place(0, 0)).reason()).isEqualTo(Reason.SUPPRESSED);
    assertSafe(suppressed);
  }

  @Test
  void cellsAndPlacesBeyondTheTableAreRefused() {
    assertThatThrownBy(() -> new GroupTable(1, 1, List.of(new Contribution(1, 0, "P-1", 1))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> suppressed(new long[][] {{9}}).told(place(2, 0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Provide
  Arbitrary<long[][]> counts() {
    return Arbitraries.integers()
        .between(1, 4)
        .flatMap(
            columns ->
                Arbitraries.longs()
                    .between(0, 14)
                    .array(long[].class)
                    .ofSize(columns)
                    .array(long[][].class)
                    .ofMinSize(1)
                    .ofMaxSize(4));
  }

  @Property(tries = 200)
  void nothingThatIsWithheldCanBeWorkedOut(@ForAll("counts") long[][] counts) {
    assertSafe(suppressed(counts));
  }

  @Property(tries = 200)
  void emptyCellsAndSafeTablesStayTold(@ForAll("counts") long[][] counts) {
    var table = suppressed(counts);

    assertThat(table.withheld()).allMatch(place -> table.table().at(place).mass() > 0);
    assertThat(table.withheld().isEmpty()).isEqualTo(table.primary().isEmpty());
  }

  @Property(tries = 200)
  void everyComplementIsNeeded(@ForAll("counts") long[][] counts) {
    var table = suppressed(counts);
    for (var place : table.withheld()) {
      if (!table.primary().contains(place)) {
        var fewer = new TreeSet<>(table.withheld());
        fewer.remove(place);
        assertThat(isSafe(new SuppressedTable(table.table(), RULE, table.primary(), fewer)))
            .isFalse();
      }
    }
  }

  @Property(tries = 100)
  void performersInManyCellsAreSafeInAnyOrder(
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 11_999) Integer> codes,
      @ForAll long seed) {
    var contributions =
        new ArrayList<>(
            codes.stream()
                .map(c -> new Contribution(c % 3, c / 3 % 4, "P-" + c / 12 % 9, c / 108))
                .toList());
    var table = SuppressedTable.of(new GroupTable(3, 4, contributions), RULE, Set.of());
    Collections.shuffle(contributions, new Random(seed));

    assertSafe(table);
    assertThat(SuppressedTable.of(new GroupTable(3, 4, contributions), RULE, Set.of()).withheld())
        .isEqualTo(table.withheld());
  }

  private static void assertSafe(SuppressedTable table) {
    assertThat(isSafe(table)).as("%s", table.withheld()).isTrue();
    assertThat(table.withheld()).containsAll(table.primary());
    for (var line : table.table().lines()) {
      var places = new ArrayList<>(line.parts());
      places.add(line.total());
      assertThat(places.stream().filter(table.withheld()::contains).count()).isNotEqualTo(1);
    }
  }

  private static boolean isSafe(SuppressedTable table) {
    return table.audit().values().stream().allMatch(range -> range.hasValues(5))
        && table.table().lines().stream().allMatch(line -> isSafe(line, table));
  }

  /** Whoever subtracts what is told of a line from its total learns of no small group. */
  private static boolean isSafe(TableLine line, SuppressedTable table) {
    var hidden = line.parts().stream().filter(table.withheld()::contains).toList();
    return table.withheld().contains(line.total()) || RULE.allows(table.table().at(hidden));
  }

  private static SuppressedTable suppressed(long[][] counts) {
    return SuppressedTable.of(ofPerformers(counts), RULE, Set.of());
  }

  private static CellPlace place(int row, int column) {
    return new CellPlace(row, column);
  }
}
