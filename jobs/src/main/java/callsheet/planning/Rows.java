package callsheet.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Limits or floors over the options of an instance, by option; exact. */
final class Rows {
  /** What one session of an option adds to a row, above 0. */
  record Part(int row, BigDecimal exact, double amount) {}

  private final List<String> names = new ArrayList<>();
  private final List<BigDecimal> bounds = new ArrayList<>();
  private final List<List<Part>> parts = new ArrayList<>();
  private final List<Option> options;

  private Rows(List<Option> options) {
    this.options = options;
    options.forEach(option -> parts.add(new ArrayList<>()));
  }

  /** Limits in their order. */
  static Rows ofLimits(List<Option> options, List<Limit> limits) {
    var rows = new Rows(options);
    limits.forEach(limit -> rows.add(limit.name(), limit.uses(), limit.atMost()));
    return rows;
  }

  /** Floors in their order. */
  static Rows ofFloors(List<Option> options, List<Floor> floors) {
    var rows = new Rows(options);
    floors.forEach(floor -> rows.add(floor.name(), floor.brings(), floor.atLeast()));
    return rows;
  }

  private void add(String name, Map<String, BigDecimal> byOption, BigDecimal bound) {
    for (int option = 0; option < options.size(); option++) {
      var part = byOption.get(options.get(option).id());
      if (part != null && part.signum() > 0) {
        parts.get(option).add(new Part(names.size(), part, part.doubleValue()));
      }
    }
    names.add(name);
    bounds.add(bound);
  }

  int size() {
    return names.size();
  }

  String name(int row) {
    return names.get(row);
  }

  BigDecimal bound(int row) {
    return bounds.get(row);
  }

  /** What one session of an option adds; rows to which it adds nothing are left out. */
  List<Part> parts(int option) {
    return parts.get(option);
  }

  /** Nothing of any row. */
  BigDecimal[] none() {
    var none = new BigDecimal[size()];
    Arrays.fill(none, BigDecimal.ZERO);
    return none;
  }

  /** Adds so many sessions of an option to the totals. */
  void add(BigDecimal[] totals, int option, int sessions) {
    for (var part : parts(option)) {
      totals[part.row] = totals[part.row].add(part.exact.multiply(BigDecimal.valueOf(sessions)));
    }
  }

  /** Whether a further session of an option keeps the totals within the bounds. */
  boolean hasRoom(BigDecimal[] totals, int option) {
    return parts(option).stream()
        .allMatch(part -> totals[part.row].add(part.exact).compareTo(bound(part.row)) <= 0);
  }

  /** How many sessions of an option alone are within the bounds, up to a number. */
  int room(int option, int upTo) {
    var room = BigDecimal.valueOf(upTo);
    for (var part : parts(option)) {
      room = room.min(bound(part.row).divideToIntegralValue(part.exact));
    }
    return room.intValueExact();
  }
}
