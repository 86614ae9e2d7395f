package callsheet.casting;

import java.util.BitSet;

/** The days on which a performer plays. */
final class Agenda {
  private final Seat seat;
  private final boolean isActive;
  private final CastingRules rules;
  private final BitSet days = new BitSet();

  Agenda(Seat seat, boolean isActive, CastingRules rules) {
    this.seat = seat;
    this.isActive = isActive;
    this.rules = rules;
  }

  Seat seat() {
    return seat;
  }

  int sessions() {
    return days.cardinality();
  }

  /** Sessions that lack to the least work. */
  int lacking() {
    return isActive ? Math.max(0, rules.leastSessions() - sessions()) : 0;
  }

  boolean lacksWork() {
    return lacking() > 0;
  }

  /** Whether the performer may play that day: rested before and after, and not too often. */
  boolean isFree(int day) {
    if (sessions() >= rules.most()) {
      return false;
    }
    int next = days.nextSetBit(Math.max(0, day - rules.restDays()));
    return next < 0 || next > day + rules.restDays();
  }

  void add(int day) {
    days.set(day);
  }

  void remove(int day) {
    days.clear(day);
  }
}
