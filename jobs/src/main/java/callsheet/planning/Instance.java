package callsheet.planning;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A problem in numbers: options, cells and rows have their places, in an order that does not depend
 * on the caller's, so that sums do not either. Closed gaps are left out, and so are options of
 * which not even one session is within the limits.
 *
 * @param options by price and id; their maximum is what the limits leave of it
 * @param gaps open ones, by cell
 * @param penalties of the floors
 */
@SuppressWarnings("ArrayRecordComponent") // Read, never compared.
record Instance(
    List<Option> options,
    List<Gap> gaps,
    Draws draws,
    Rows limits,
    Rows floors,
    double[] penalties) {
  /** This part of all that could be gained is nothing: rounding would never let a plan end. */
  private static final double NOTHING = 1e-12;

  static Instance of(Problem problem) {
    var gaps =
        problem.gaps().stream()
            .filter(Gap::isOpen)
            .sorted(Comparator.comparing(Gap::cell))
            .toList();
    var places = new TreeMap<String, Integer>();
    gaps.forEach(gap -> places.put(gap.cell(), places.size()));
    var limits = problem.limits().stream().sorted(Comparator.comparing(Limit::name)).toList();
    var floors = problem.floors().stream().sorted(Comparator.comparing(Floor::name)).toList();
    var options = possible(problem.options().stream().sorted(Option.BY_PRICE).toList(), limits);
    return new Instance(
        options,
        gaps,
        Draws.of(problem.outcomes(), options, places),
        Rows.ofLimits(options, limits),
        Rows.ofFloors(options, floors),
        floors.stream().mapToDouble(Floor::penalty).toArray());
  }

  private static List<Option> possible(List<Option> options, List<Limit> limits) {
    var rows = Rows.ofLimits(options, limits);
    return IntStream.range(0, options.size())
        .mapToObj(place -> within(options.get(place), rows, place))
        .filter(option -> option.maxSessions() > 0)
        .toList();
  }

  private static Option within(Option option, Rows limits, int place) {
    int sessions = limits.room(place, option.maxSessions());
    return new Option(option.id(), option.briefId(), option.price(), sessions);
  }

  int cells() {
    return gaps.size();
  }

  int size() {
    return options.size();
  }

  /** Cells times draws: the length of arrays that hold a number for each, draws outside. */
  int places() {
    return gaps.size() * draws.count();
  }

  int maxSessions(int option) {
    return options.get(option).maxSessions();
  }

  /** What one unit in one draw is worth: w/(T·S). */
  double worth(int cell) {
    return gaps.get(cell).worth() / draws.count();
  }

  double missing(int cell) {
    return gaps.get(cell).missing();
  }

  /** What each limit allows, at most what all sessions there are could use of it. */
  double[] capacities() {
    var all = new double[limits.size()];
    for (int option = 0; option < options.size(); option++) {
      for (var part : limits.parts(option)) {
        all[part.row()] += maxSessions(option) * part.amount();
      }
    }
    for (int limit = 0; limit < all.length; limit++) {
      all[limit] = Math.min(all[limit], limits.bound(limit).doubleValue());
    }
    return all;
  }

  /** Less worth than this is rounding. */
  double nothing() {
    double all = gaps.stream().mapToDouble(gap -> gap.worth() * gap.missing()).sum();
    for (int floor = 0; floor < penalties.length; floor++) {
      all += penalties[floor] * floors.bound(floor).doubleValue();
    }
    return NOTHING * all;
  }

  /** How many amounts the sample program would hold. */
  long coefficients() {
    long coefficients = 0;
    for (var stream : draws.streams()) {
      for (var session : stream.drawn()) {
        for (var drawn : session) {
          coefficients += (long) drawn.size() * stream.options().length;
        }
      }
    }
    return coefficients;
  }
}
