package callsheet.casting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RosterTest {
  private static final int ANY = Integer.MAX_VALUE;

  @Test
  void sessionsOfTwoNeedTwo() {
    var casting = casting(new CastingRules(7, ANY, ANY, 0, 0), List.of(call(2, 0)), ensemble(1));

    assertThat(casting.bookings()).isEmpty();
    assertThat(casting.dropped()).containsExactly(0);
  }

  @Test
  void whoIsAskedForTooOftenIsNamed() {
    var calls = List.of(call(2, 0), call(2, 0), call(2, 0, 1));
    var few = List.of(ensemble(2), ensemble(9));
    var shortage = Roster.of(calls, few, new CastingRules(7, ANY, 1, 0, 0)).shortage();

    assertThat(shortage).contains(new Shortage(new TreeSet<>(List.of(0)), 2));
    assertThat(shortage.orElseThrow().rolesOf(calls.get(0), few)).isEqualTo(2);
    assertThat(shortage.orElseThrow().rolesOf(calls.get(2), few)).isZero();
  }

  @Test
  void whoCanPlayWhatOthersCannotIsKeptForIt() {
    var calls = List.of(call(2, 0, 1), call(2, 0, 1), call(2, 1));
    var casting = casting(new CastingRules(7, ANY, 1, 0, 0), calls, ensemble(4), ensemble(2));

    assertThat(casting.dropped()).isEmpty();
    assertThat(casting.bookings().get(2).cast()).allMatch(seat -> seat.ensemble() == 1);
  }

  @Test
  void aPerformerRestsBetweenSessions() {
    var calls = Collections.nCopies(4, call(1, 0));

    assertThat(casting(new CastingRules(7, ANY, ANY, 1, 0), calls, ensemble(1)).bookings())
        .extracting(Booking::day)
        .containsExactlyInAnyOrder(0, 2, 4, 6);
    assertThat(casting(new CastingRules(7, ANY, ANY, 2, 0), calls, ensemble(1)).dropped())
        .containsExactly(3);
  }

  @Test
  void aDayHoldsNoMoreThanItsSessions() {
    var calls = Collections.nCopies(5, call(1, 0));
    var casting = casting(new CastingRules(2, 2, ANY, 0, 0), calls, ensemble(9));

    assertThat(casting.bookings()).extracting(Booking::day).containsExactly(0, 1, 0, 1);
    assertThat(casting.dropped()).containsExactly(4);
  }

  @Test
  void workGoesRoundBeforeAnybodyPlaysTwice() {
    var calls = Collections.nCopies(3, call(2, 0, 1));
    var casting = casting(new CastingRules(7, ANY, ANY, 0, 0), calls, ensemble(3), ensemble(3));

    assertThat(casting.bookings()).flatExtracting(Booking::cast).doesNotHaveDuplicates();
  }

  @Test
  void activePerformersAreOfferedTheirLeastWorkFirst() {
    var calls = Collections.nCopies(3, call(2, 0, 1));
    var casting =
        casting(new CastingRules(7, ANY, ANY, 0, 2), calls, ensemble(9), new Ensemble(4, true));

    assertThat(casting.bookings())
        .flatExtracting(Booking::cast)
        .extracting(Seat::ensemble)
        .containsOnly(1);
    assertThat(casting.lackingOffers()).isEqualTo(2);
    assertThat(casting.shortOfWork()).isEqualTo(2);
  }

  @Test
  void whoIsNeverAskedLacksAllWork() {
    var casting =
        casting(new CastingRules(7, ANY, ANY, 0, 3), List.of(call(1, 0)), new Ensemble(100, true));

    assertThat(casting.lackingOffers()).isEqualTo(299);
    assertThat(casting.shortOfWork()).isEqualTo(100);
  }

  private static Casting casting(CastingRules rules, List<Call> calls, Ensemble... ensembles) {
    return Roster.of(calls, List.of(ensembles), rules).casting();
  }

  private static Call call(int roles, Integer... ensembles) {
    return new Call(roles, new TreeSet<>(List.of(ensembles)));
  }

  private static Ensemble ensemble(int size) {
    return new Ensemble(size, false);
  }
}
