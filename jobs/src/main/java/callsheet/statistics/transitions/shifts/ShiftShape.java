package callsheet.statistics.transitions.shifts;

/** How a shift of emotion goes (METHODS 2.11). */
public enum ShiftShape {
  /** Far, in steps none of which is most of the way, and straight. */
  GRADUAL,
  /** Far, and nearly all of the way at once. */
  ABRUPT,
  /** Far, and neither of the two. */
  MIXED,
  /** Not far: where it ends is near where it began. */
  SMALL
}
