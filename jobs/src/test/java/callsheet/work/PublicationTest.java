package callsheet.work;

import static org.assertj.core.api.Assertions.assertThat;

import callsheet.statistics.work.DisclosureRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PublicationTest {
  private final List<PerformerWork> performers = new ArrayList<>();

  @Test
  void whatWouldGiveASmallGroupAwayIsWithheldWithIt() {
    record(3, "en", "studio", 0);
    record(20, "fr", "studio", 0);
    record(9, "es", "studio", 0);

    assertThat(told("language")).containsExactlyInAnyOrder(language("fr"));
  }

  @Test
  void groupsOfEnoughPerformersAreTold() {
    record(5, "en", "studio", 0);
    record(6, "fr", "studio", 0);

    assertThat(told("language")).containsExactlyInAnyOrder(language("en"), language("fr"));
  }

  @Test
  void aGroupThatOnePerformerDominatesIsNotTold() {
    record(5, "en", "studio", 0);
    record(20, "fr", "studio", 0);
    record(30, "es", "studio", 0);
    performers.add(performer("en", "studio", 0, 500));

    assertThat(told("language")).containsExactly(language("es"));
  }

  @Test
  void aGroupThatIsNearlyOneOfAnotherKindIsNotToldBesideIt() {
    record(20, "en", "near", 0);
    record(2, "fr", "near", 0);
    record(10, "fr", "far", 0);

    assertThat(told("language")).containsExactlyInAnyOrder(language("en"), language("fr"));
    assertThat(told("language", "vendor"))
        .as("what the vendor has beside its English is of two performers")
        .containsExactlyInAnyOrder(vendor("near"), vendor("far"));
  }

  @Test
  void aGroupThatFewHaveJoinedIsNotToldAgainBeforeMoreHave() {
    record(10, "en", "studio", 3);
    record(10, "fr", "studio", 3);
    record(2, "en", "studio", WorkCalendar.LAST - 1);
    assertThat(told("language")).doesNotContain(language("en"));

    record(3, "en", "studio", WorkCalendar.LAST);
    assertThat(told("language")).contains(language("en"), language("fr"));
  }

  @Test
  void whoeverHasNotWorkedMakesNoGroup() {
    performers.add(new PerformerWork("P-0", new TreeMap<>(), List.of()));

    assertThat(told("language")).isEmpty();
  }

  private Set<Group> told(String... kinds) {
    return Publication.told(List.of(kinds), performers, DisclosureRule.DEFAULT);
  }

  private void record(int count, String language, String vendor, int month) {
    for (int one = 0; one < count; one++) {
      performers.add(performer(language, vendor, month, 10));
    }
  }

  private PerformerWork performer(String language, String vendor, int month, long minutes) {
    var sum = new WorkSum(minutes * 60_000, minutes * 60_000, BigDecimal.valueOf(minutes));
    return new PerformerWork(
        "P-" + performers.size(),
        new TreeMap<>(Map.of("gender", "woman")),
        List.of(new WorkPart(month, language, vendor, sum)));
  }

  private static Group language(String name) {
    return new Group(Group.LANGUAGE, name);
  }

  private static Group vendor(String name) {
    return new Group(Group.VENDOR, name);
  }
}
