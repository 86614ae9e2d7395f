package callsheet.work;

import static org.assertj.core.api.Assertions.assertThat;

import callsheet.schema.Performer;
import callsheet.statistics.KaplanMeier.Durations;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkTallyTest {
  private static final LocalDate TONIGHT = LocalDate.of(2026, 11, 22);
  private static final LocalDate LONG_AGO = LocalDate.of(2026, 9, 1);

  @Test
  void whoHasNotDeclaredAnAttributeWaitsAsTheRestOfAllDo() {
    var tally = tally().add("P-1", performer(Map.of("gender", List.of("woman"))), paid(3));
    var other = tally().add("P-2", performer(Map.of("gender", List.of())), paid(5));
    tally.merge(other.add("P-3", null, paid(8)));

    assertThat(delays(tally, new Group("gender", "woman"))).containsExactly(3.0);
    assertThat(delays(tally, new Group("gender", "undeclared"))).containsExactly(5.0, 8.0);
    assertThat(delays(tally, Group.CORPUS)).containsExactly(3.0, 5.0, 8.0);
    assertThat(tally.kinds()).containsExactly("language", "vendor", "gender");
  }

  @Test
  void aPerformerWithSeveralValuesIsInAGroupOfJustThese() {
    var tally = tally().add("P-1", performer(Map.of("accent", List.of("b", "a"))), paid(3));

    assertThat(delays(tally, new Group("accent", "a and b"))).containsExactly(3.0);
    assertThat(delays(tally, new Group("accent", "a"))).isEmpty();
  }

  @Test
  void valuesThatFewHaveAreOneGroupAndThoseWhoNeverWorkedDoNotMakeOneLarger() {
    var tally = tally().add("P-1", performer(Map.of("accent", List.of("a"))), paid(3));
    tally.add("P-2", performer(Map.of("accent", List.of("b"))), paid(5));
    tally.add("P-3", performer(Map.of("accent", List.of("b"))), paid(6));
    tally.add("P-4", performer(Map.of("accent", List.of("a"))), List.of());
    tally.add("P-5", performer(Map.of("accent", List.of("c"))), paid(4));

    var told = tally.withoutRare(2);

    assertThat(delays(told, new Group("accent", "(rare)"))).containsExactly(3.0, 4.0);
    assertThat(delays(told, new Group("accent", "b"))).containsExactly(5.0, 6.0);
    assertThat(told.performers())
        .extracting(one -> one.ofPerformer("accent").name())
        .containsExactly("(rare)", "b", "b", "(rare)", "(rare)");
    assertThat(delays(tally, new Group("accent", "a"))).as("unchanged").containsExactly(3.0);
  }

  @Test
  void workCountsInItsMonthAndPayWhenItIsSettled() {
    var late =
        new Engagement(
            LocalDate.of(2026, 10, 30),
            "en",
            "studio",
            1000L,
            BigDecimal.TEN,
            "USD",
            null,
            LocalDate.of(2026, 11, 5));

    var parts = tally().add("P-1", null, List.of(late)).performers().get(0).parts();

    assertThat(parts)
        .containsExactlyInAnyOrder(
            new WorkPart(WorkCalendar.LAST, "en", "studio", WorkSum.ofWork(1000, 1000)),
            new WorkPart(WorkCalendar.TONIGHT, "en", "studio", WorkSum.ofPay(BigDecimal.TEN)));
  }

  private static WorkTally tally() {
    return new WorkTally(new WorkCalendar(TONIGHT), "USD");
  }

  private static List<Engagement> paid(int afterDays) {
    return List.of(
        new Engagement(
            LONG_AGO,
            "en",
            "studio",
            1000L,
            BigDecimal.TEN,
            "USD",
            null,
            LONG_AGO.plusDays(afterDays)));
  }

  private static List<Double> delays(WorkTally tally, Group group) {
    return tally.waits(group).delays().durations().stream()
        .filter(one -> one.count() > 0)
        .map(Durations::length)
        .toList();
  }

  private static Performer performer(Map<String, List<String>> attributes) {
    return new Performer(
        "P", Instant.EPOCH, attributes, List.of(), List.of(), null, null, "p.jsonl", 1);
  }
}
