package callsheet.casting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RosterLawsTest {
  @Property(tries = 500)
  void noCastingBreaksARule(@ForAll long seed, @ForAll boolean hasSolvers) {
    var random = RandomCalls.of(seed, 12);
    var roster =
        hasSolvers
            ? random.roster()
            : Roster.inTurn(random.calls(), random.ensembles(), random.rules());

    checkRules(random, roster.casting());
  }

  @Property(tries = 300)
  void aShortageIsFoundExactlyWhenSomeSessionFindsNoCast(@ForAll long seed) {
    var random = RandomCalls.of(seed, 4);

    assertThat(random.roster().shortage().isEmpty())
        .isEqualTo(Exhaustive.canCast(random.calls(), random.ensembles(), random.rules()));
  }

  @Property(tries = 300)
  void noCastingAsksMoreOfTheShortThanTheyCanPlay(@ForAll long seed) {
    var random = RandomCalls.of(seed, 8);
    var shortage = random.roster().shortage();

    shortage.ifPresent(
        few -> {
          var ensembles = random.ensembles();
          long asked = random.calls().stream().mapToLong(c -> few.rolesOf(c, ensembles)).sum();
          assertThat(asked).isGreaterThan(few.places());
          var cast = random.roster().casting();
          long played =
              cast.bookings().stream()
                  .mapToLong(booking -> few.rolesOf(random.calls().get(booking.call()), ensembles))
                  .sum();
          assertThat(played).isLessThanOrEqualTo(few.places());
        });
  }

  @Property(tries = 300)
  void noMoreIsPlayedThanPerformersCanPlayTogether(@ForAll long seed) {
    var random = RandomCalls.of(seed, 12);
    var casting = random.roster().casting();

    for (var kind : random.calls()) {
      long played =
          casting.bookings().stream()
              .map(booking -> random.calls().get(booking.call()))
              .filter(call -> call.roles() >= kind.roles())
              .filter(call -> kind.ensembles().containsAll(call.ensembles()))
              .count();
      int performers = kind.performers(random.ensembles());
      assertThat(played).isLessThanOrEqualTo(random.rules().sessions(performers, kind.roles()));
    }
  }

  @Property(tries = 200)
  void withoutRestAndDaysInShortSupplyEverythingIsCastThatCanBe(@ForAll long seed) {
    var random = RandomCalls.of(seed, 6);
    var rules = new CastingRules(40, Integer.MAX_VALUE, random.rules().most(), 0, 0);
    var roster = Roster.of(random.calls(), random.ensembles(), rules);

    if (roster.shortage().isEmpty()) {
      assertThat(roster.casting().dropped()).isEmpty();
    }
  }

  /** What the rules say, without a look at how the casting was made. */
  private static void checkRules(RandomCalls random, Casting casting) {
    var rules = random.rules();
    Map<Seat, List<Integer>> days = new HashMap<>();
    Map<Integer, Integer> laid = new HashMap<>();
    for (var booking : casting.bookings()) {
      var call = random.calls().get(booking.call());
      assertThat(booking.day()).isBetween(0, rules.days() - 1);
      assertThat(new HashSet<>(booking.cast())).hasSize(call.roles());
      laid.merge(booking.day(), 1, Integer::sum);
      for (var seat : booking.cast()) {
        assertThat(call.ensembles()).contains(seat.ensemble());
        assertThat(seat.place()).isBetween(0, random.ensembles().get(seat.ensemble()).size() - 1);
        days.computeIfAbsent(seat, one -> new ArrayList<>()).add(booking.day());
      }
    }
    assertThat(laid.values()).allMatch(sessions -> sessions <= rules.sessionsADay());
    days.values().forEach(of -> checkDays(of, rules));
    var everyCall = new ArrayList<>(casting.dropped());
    casting.bookings().forEach(booking -> everyCall.add(booking.call()));
    assertThat(everyCall).hasSize(random.calls().size()).doesNotHaveDuplicates();
    assertThat(casting.lackingOffers()).isEqualTo(lacking(random, days));
  }

  private static void checkDays(List<Integer> days, CastingRules rules) {
    days.sort(Comparator.naturalOrder());
    assertThat(days.size()).isLessThanOrEqualTo(rules.sessionsOfPerformer());
    for (int session = 1; session < days.size(); session++) {
      assertThat(days.get(session) - days.get(session - 1)).isGreaterThan(rules.restDays());
    }
  }

  private static int lacking(RandomCalls random, Map<Seat, List<Integer>> days) {
    int lacking = 0;
    for (int ensemble = 0; ensemble < random.ensembles().size(); ensemble++) {
      var one = random.ensembles().get(ensemble);
      for (int place = 0; one.isActive() && place < one.size(); place++) {
        int offered = days.getOrDefault(new Seat(ensemble, place), List.of()).size();
        lacking += Math.max(0, random.rules().leastSessions() - offered);
      }
    }
    return lacking;
  }
}
