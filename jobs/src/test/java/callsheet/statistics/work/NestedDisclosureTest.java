package callsheet.statistics.work;

import static callsheet.statistics.work.GroupTables.masses;
import static callsheet.statistics.work.GroupTables.ofPerformers;
import static callsheet.statistics.work.GroupTables.performers;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.golden.GoldenValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class NestedDisclosureTest {
  private static final DisclosureRule RULE = DisclosureRule.DEFAULT;

  @Test
  void allButASmallGroupIsNotToldBesideAll() {
    var golden = GoldenValue.file("13_rng_pay_suppression").get("differencing");
    var all = performers(0, (int) golden.get("all_n").asLong());
    var most = performers(0, (int) golden.get("all_but_one_group_n").asLong());

    golden.get("implied_group").assertIs((double) all.difference(most).performers());
    assertThat(NestedDisclosure.told(List.of(all, most), RULE)).containsExactly(true, false);
    assertThat(NestedDisclosure.told(List.of(most, all), RULE)).containsExactly(true, false);
    assertThat(NestedDisclosure.told(List.of(all, performers(0, 32)), RULE))
        .containsExactly(true, true);
  }

  @Test
  void groupsOfWhichNoneHoldsTheOtherAreToldTogether() {
    assertThat(NestedDisclosure.told(List.of(performers(0, 6), performers(1, 7)), RULE))
        .containsExactly(true, true);
  }

  @Test
  void aGroupThatIsNotToldHindersNoOther() {
    var groups = List.of(performers(0, 20), performers(0, 17), performers(0, 14));

    assertThat(NestedDisclosure.told(groups, RULE)).containsExactly(true, false, true);
  }

  @Test
  void theSamePerformersWithPartOfTheirHoursAreNestedToo() {
    var whole = masses(9, 9, 9, 9, 9);

    assertThat(NestedDisclosure.told(List.of(whole, masses(9, 9, 9, 9, 5)), RULE))
        .containsExactly(true, false);
    assertThat(NestedDisclosure.told(List.of(whole, masses(5, 5, 5, 5, 5)), RULE))
        .containsExactly(true, true);
  }

  @Test
  void oneWhoJoinsCannotBeReadFromTwoReports() {
    var before = SuppressedTable.of(ofPerformers(new long[][] {{9, 9}, {9, 9}}), RULE, Set.of());
    var told = ToldNumbers.NONE.with(before);
    var now = ofPerformers(new long[][] {{10, 9}, {9, 15}});
    var changed = told.changedByFew(now, RULE);
    var published = SuppressedTable.of(now, RULE, changed);

    assertThat(changed)
        .containsExactly(new CellPlace(0, 0), new CellPlace(0, 2), new CellPlace(2, 0));
    assertThat(published.withheld()).containsAll(changed);
    assertThat(ToldNumbers.NONE.changedByFew(now, RULE)).isEmpty();
  }

  @Test
  void anUntoldNumberIsComparedWithWhenItWasLastTold() {
    var told = ToldNumbers.NONE.with(report(9, Set.of()));
    told = told.with(report(12, told.changedByFew(list(12), RULE)));

    assertThat(told.changedByFew(list(13), RULE)).isNotEmpty();
    assertThat(told.changedByFew(list(14), RULE)).isEmpty();
  }

  private static SuppressedTable report(int first, Set<CellPlace> changed) {
    return SuppressedTable.of(list(first), RULE, changed);
  }

  private static GroupTable list(int first) {
    return ofPerformers(new long[][] {{first, 20, 30}});
  }

  @Test
  void tablesArePublishedOnceAMonth() {
    var day = LocalDate.parse("2026-11-20");

    assertThat(PublicationCalendar.isDue(null, day)).isTrue();
    assertThat(PublicationCalendar.isDue(day, day.plusDays(10))).isFalse();
    assertThat(PublicationCalendar.isDue(day, day.plusDays(11))).isTrue();
    assertThat(PublicationCalendar.isDue(day, day.plusYears(1))).isTrue();
    assertThat(PublicationCalendar.isDue(day, day.minusMonths(1))).isFalse();
  }

  @Property(tries = 200)
  void noDifferenceOfNestedGroupsThatAreToldIsSmall(
      @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 40) Integer> sizes) {
    var groups = sizes.stream().map(size -> performers(0, size)).toList();
    var isTold = NestedDisclosure.told(groups, RULE);

    for (int one = 0; one < groups.size(); one++) {
      for (int other = 0; other < groups.size(); other++) {
        int difference = Math.abs(sizes.get(one) - sizes.get(other));
        if (isTold.get(one) && isTold.get(other)) {
          assertThat(difference).isNotIn(1, 2, 3, 4);
        }
      }
    }
    assertThat(isTold).hasSameSizeAs(groups);
  }
}
