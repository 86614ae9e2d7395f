package callsheet.statistics.transitions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Turns among which the next neighbours may be pairs: a performer's in a session, or all of it. */
record SessionChain(List<ChainTurn> turns) {

  /** The chains of a session: the performers' in the order of their ids, or one of all turns. */
  static List<SessionChain> of(List<ChainTurn> session, PairRule rule) {
    var placed = rule.gaps() == GapPolicy.BREAK ? session : withoutGaps(session, rule);
    if (rule.relation() != PairRelation.WITHIN) {
      return List.of(new SessionChain(placed));
    }
    // A withdrawn turn was nobody else's: it leaves the chains of the others whole.
    return placed.stream()
        .filter(turn -> !turn.isWithdrawn())
        .collect(groupingBy(ChainTurn::performer, TreeMap::new, toList()))
        .values()
        .stream()
        .map(SessionChain::new)
        .toList();
  }

  private static List<ChainTurn> withoutGaps(List<ChainTurn> session, PairRule rule) {
    return session.stream().filter(turn -> rule.isUsable(turn) || turn.isWithdrawn()).toList();
  }

  Stream<TurnPair> pairs(PairRule rule) {
    return IntStream.range(rule.lag(), turns.size())
        .filter(at -> rule.joins(turns.get(at - rule.lag()), turns.get(at)))
        .mapToObj(at -> new TurnPair(turns.get(at - rule.lag()), turns.get(at), at, turns.size()));
  }

  /** The chain in pieces: it is cut where two neighbours are no pair, and unusable turns go. */
  List<Segment> segments(PairRule rule) {
    var segments = new ArrayList<Segment>();
    int start = 0;
    for (int end = 1; end <= turns.size(); end++) {
      if (end == turns.size() || !rule.joins(turns.get(end - 1), turns.get(end))) {
        if (rule.isUsable(turns.get(start))) {
          segments.add(new Segment(List.copyOf(turns.subList(start, end))));
        }
        start = end;
      }
    }
    return segments;
  }
}
