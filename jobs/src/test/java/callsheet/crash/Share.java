package callsheet.crash;

import java.util.Set;

/**
 * A share of the points of {@link Fate}: of those of some kinds, every so-manieth by its name, so
 * that it is the same in every run.
 *
 * @param kinds first words of the points
 * @param of how many shares there are
 * @param which this one, from 0
 */
record Share(Set<String> kinds, int of, int which) {
  /** Every point where a table changes. */
  static Share ofCommits(int of, int which) {
    return new Share(Set.of("create", "commit", "restore"), of, which);
  }

  /** Every point of all. */
  static Share ofAll(int of, int which) {
    return new Share(
        Set.of("create", "commit", "restore", "data", "file", "move", "delete", "read"), of, which);
  }

  static Share none() {
    return new Share(Set.of("none"), 1, 0);
  }

  static Share parsed(String text) {
    var parts = text.split(":", -1);
    return new Share(
        Set.of(parts[0].split(",", -1)), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }

  boolean has(String point) {
    return kinds.contains(point.substring(0, point.indexOf(' ')))
        && Math.floorMod(point.hashCode(), of) == which;
  }

  /** As {@link #parsed} takes it. */
  @Override
  public String toString() {
    return "%s:%d:%d".formatted(String.join(",", kinds), of, which);
  }
}
