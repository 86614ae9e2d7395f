package callsheet.casting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Casts sessions. Whether performers are enough is decided exactly, by a flow; days are laid one
 * after another, so that with much rest some session may find none though there is a way: it is
 * dropped, and no rule is broken. Without the native code of the solvers there is no flow, and who
 * is free is asked in turn.
 */
public final class Roster {
  private final List<Call> calls;
  private final List<Ensemble> ensembles;
  private final CastingRules rules;
  private final Optional<SeatFlow.Seats> seats;

  private Roster(
      List<Call> calls,
      List<Ensemble> ensembles,
      CastingRules rules,
      Optional<SeatFlow.Seats> seats) {
    this.calls = List.copyOf(calls);
    this.ensembles = List.copyOf(ensembles);
    this.rules = rules;
    this.seats = seats;
  }

  /**
   * A roster of calls.
   *
   * @param calls the worthiest first: where not all can be held, the last are dropped
   */
  public static Roster of(List<Call> calls, List<Ensemble> ensembles, CastingRules rules) {
    return new Roster(calls, ensembles, rules, SeatFlow.of(calls, ensembles, rules));
  }

  /** The same without the solvers. */
  static Roster inTurn(List<Call> calls, List<Ensemble> ensembles, CastingRules rules) {
    return new Roster(calls, ensembles, rules, Optional.empty());
  }

  /** Who is asked for too often, if anybody is. */
  public Optional<Shortage> shortage() {
    return seats.flatMap(SeatFlow.Seats::shortage);
  }

  /** Casts and days for as many calls as can be held. */
  public Casting casting() {
    var even = laid(Calendar.Order.EVEN);
    if (even.dropped().isEmpty()) {
      return even;
    }
    var tight = laid(Calendar.Order.TIGHT);
    return tight.dropped().size() < even.dropped().size() ? tight : even;
  }

  private Casting laid(Calendar.Order order) {
    int roles = calls.stream().mapToInt(Call::roles).sum();
    var calendar = new Calendar(ensembles, rules, roles, order);
    var bookings = new ArrayList<Booking>();
    var dropped = new ArrayList<Integer>();
    for (int call = 0; call < calls.size(); call++) {
      int number = call;
      calendar
          .book(call, calls.get(call), wanted(call))
          .or(() -> calendar.squeeze(number, calls, bookings))
          .ifPresentOrElse(bookings::add, () -> dropped.add(number));
    }
    int without = withoutSeat(roles);
    int lacking = calendar.agendas().mapToInt(Agenda::lacking).sum();
    int shortOfWork = (int) calendar.agendas().filter(Agenda::lacksWork).count();
    int everyone = rules.leastSessions() > 0 ? without : 0;
    return new Casting(
        bookings, dropped, shortOfWork + everyone, lacking + without * rules.leastSessions());
  }

  /** Active performers beyond those who are ever asked. */
  private int withoutSeat(int seats) {
    return ensembles.stream()
        .filter(Ensemble::isActive)
        .mapToInt(ensemble -> Math.max(0, ensemble.size() - seats))
        .sum();
  }

  private SortedMap<Integer, Integer> wanted(int call) {
    return seats
        .map(found -> found.ofCalls().get(call))
        .orElseGet(() -> Collections.unmodifiableSortedMap(new TreeMap<>()));
  }
}
