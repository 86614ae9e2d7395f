package callsheet.benchmark;

import callsheet.benchmark.Hits.Place;
import java.util.HashMap;
import java.util.Map;

/** The rates of a table, by method and group of cells. They add, in any order. */
final class Tallies<M, G> {
  private final Map<Place<M, G>, RateTally> byPlace = new HashMap<>();

  /** Adds what happened to one studio. */
  void add(Hits<M, G> hits) {
    hits.counts().forEach((place, count) -> at(place).add(count.hits(), count.cells()));
  }

  void merge(Tallies<M, G> other) {
    other.byPlace.forEach((place, tally) -> at(place).merge(tally));
  }

  /** The rate of the method in the group; of no cells where nothing was counted. */
  RateTally of(M method, G group) {
    return at(new Place<>(method, group));
  }

  private RateTally at(Place<M, G> place) {
    return byPlace.computeIfAbsent(place, p -> new RateTally());
  }
}
