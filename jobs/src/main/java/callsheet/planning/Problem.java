package callsheet.planning;

import callsheet.error.Check;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/** What is to be planned. The order of the lists does not matter. */
public record Problem(
    List<Option> options,
    List<Gap> gaps,
    List<Limit> limits,
    List<Floor> floors,
    Outcomes outcomes) {
  public Problem {
    options = List.copyOf(options);
    gaps = List.copyOf(gaps);
    limits = List.copyOf(limits);
    floors = List.copyOf(floors);
    checkDistinct("option", options.stream().map(Option::id).toList());
    checkDistinct("cell", gaps.stream().map(Gap::cell).toList());
    checkDistinct("limit", limits.stream().map(Limit::name).toList());
    checkDistinct("floor", floors.stream().map(Floor::name).toList());
  }

  private static void checkDistinct(String what, Collection<String> names) {
    var seen = new HashSet<String>();
    names.forEach(
        name -> Check.argument(seen.add(name), "Invalid %s: %s (must be distinct)", what, name));
  }
}
