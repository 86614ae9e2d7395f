package callsheet.casting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The days of a plan: sessions are laid on them one by one, and no rule is ever broken. */
final class Calendar {
  /** In which order days are tried. */
  enum Order {
    /** Where least is laid so far. */
    EVEN,
    /** Days between which a performer can rest, one after another: they hold most. */
    TIGHT
  }

  private final CastingRules rules;
  private final Order order;
  private final List<List<Agenda>> agendas = new ArrayList<>();
  private final int[] laid;

  /**
   * Days on which nothing is laid.
   *
   * @param seats performers of an ensemble who are ever asked, at most
   */
  Calendar(List<Ensemble> ensembles, CastingRules rules, int seats, Order order) {
    this.rules = rules;
    this.order = order;
    this.laid = new int[rules.days()];
    for (int ensemble = 0; ensemble < ensembles.size(); ensemble++) {
      var ofOne = new ArrayList<Agenda>();
      for (int place = 0; place < Math.min(seats, ensembles.get(ensemble).size()); place++) {
        boolean isActive = ensembles.get(ensemble).isActive();
        ofOne.add(new Agenda(new Seat(ensemble, place), isActive, rules));
      }
      agendas.add(ofOne);
    }
  }

  /**
   * Lays a session on a day on which performers of these ensembles are free; where there is none,
   * on one on which any who may play it are. Empty when no day will do.
   *
   * @param wanted performers by ensemble
   */
  Optional<Booking> book(int number, Call call, SortedMap<Integer, Integer> wanted) {
    int seats = wanted.values().stream().mapToInt(Integer::intValue).sum();
    var asWanted =
        seats < call.roles()
            ? Optional.<Booking>empty()
            : booked(number, call, day -> as(wanted, day));
    return asWanted.or(() -> booked(number, call, day -> any(call, day)));
  }

  /**
   * Lays a session on a day on which another one can give up its cast for others who are free. Its
   * booking is replaced. Empty when there is none.
   *
   * @param bookings all so far
   */
  Optional<Booking> squeeze(int number, List<Call> calls, List<Booking> bookings) {
    for (int place = 0; place < bookings.size(); place++) {
      var other = bookings.get(place);
      int day = other.day();
      if (laid[day] < rules.sessionsADay()) {
        other.cast().forEach(seat -> agenda(seat).remove(day));
        var cast = any(calls.get(number), day);
        cast.forEach(agenda -> agenda.add(day));
        var others = any(calls.get(other.call()), day);
        if (cast.size() == calls.get(number).roles()
            && others.size() == calls.get(other.call()).roles()) {
          others.forEach(agenda -> agenda.add(day));
          laid[day]++;
          bookings.set(place, booking(other.call(), day, others));
          return Optional.of(booking(number, day, cast));
        }
        cast.forEach(agenda -> agenda.remove(day));
        other.cast().forEach(seat -> agenda(seat).add(day));
      }
    }
    return Optional.empty();
  }

  private Agenda agenda(Seat seat) {
    return agendas.get(seat.ensemble()).get(seat.place());
  }

  private static Booking booking(int number, int day, List<Agenda> cast) {
    return new Booking(number, day, cast.stream().map(Agenda::seat).toList());
  }

  private Optional<Booking> booked(int number, Call call, IntFunction<List<Agenda>> free) {
    for (int day : days()) {
      var cast = free.apply(day);
      if (cast.size() == call.roles()) {
        cast.forEach(agenda -> agenda.add(day));
        laid[day]++;
        return Optional.of(booking(number, day, cast));
      }
    }
    return Optional.empty();
  }

  private List<Integer> days() {
    var byOrder =
        order == Order.EVEN
            ? Comparator.<Integer>comparingInt(day -> laid[day])
            : Comparator.<Integer>comparingInt(day -> day % (rules.restDays() + 1));
    return IntStream.range(0, rules.days())
        .filter(day -> laid[day] < rules.sessionsADay())
        .boxed()
        .sorted(byOrder.thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private List<Agenda> as(SortedMap<Integer, Integer> wanted, int day) {
    return wanted.entrySet().stream()
        .flatMap(
            part ->
                free(agendas.get(part.getKey()).stream(), agenda -> agenda.isFree(day))
                    .limit(part.getValue()))
        .toList();
  }

  private List<Agenda> any(Call call, int day) {
    var all = call.ensembles().stream().flatMap(ensemble -> agendas.get(ensemble).stream());
    return free(all, agenda -> agenda.isFree(day)).limit(call.roles()).toList();
  }

  /** Who lacks the least work first, then who has played least, then in their order. */
  private static Stream<Agenda> free(Stream<Agenda> agendas, Predicate<Agenda> isFree) {
    return agendas
        .filter(isFree)
        .sorted(
            Comparator.comparing((Agenda agenda) -> !agenda.lacksWork())
                .thenComparing(Agenda::sessions)
                .thenComparing(agenda -> agenda.seat().place())
                .thenComparing(agenda -> agenda.seat().ensemble()));
  }

  /** Everybody's agenda. */
  Stream<Agenda> agendas() {
    return agendas.stream().flatMap(List::stream);
  }
}
