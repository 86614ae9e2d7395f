package callsheet.statistics.work;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A table of groups of which only so much is told that nothing is learnt about a small group or
 * about the one performer who is most of another (METHODS 8.3). It holds what it withholds: publish
 * {@link #told}.
 *
 * @param table what there is to tell
 * @param rule what may be told
 * @param primary places that must not be told
 * @param withheld these, and the places that would give them away
 */
public record SuppressedTable(
    GroupTable table,
    DisclosureRule rule,
    NavigableSet<CellPlace> primary,
    NavigableSet<CellPlace> withheld) {
  public SuppressedTable {
    primary = Collections.unmodifiableNavigableSet(primary);
    withheld = Collections.unmodifiableNavigableSet(withheld);
  }

  /**
   * The table with everything withheld that the rule asks for.
   *
   * @param changedByFew places that must not be told for another reason: see {@link
   *     ToldNumbers#changedByFew}
   */
  public static SuppressedTable of(
      GroupTable table, DisclosureRule rule, Set<CellPlace> changedByFew) {
    var primary = table.unsafe(rule);
    primary.addAll(changedByFew);
    return new SuppressedTable(
        table, rule, primary, ComplementarySuppression.of(table, rule, primary));
  }

  /** The number at a place as it is published: rounded, or {@code SUPPRESSED}. */
  public Estimate<Long> told(CellPlace place) {
    var there = table.at(place);
    return withheld.contains(place)
        ? Estimate.undefined(Reason.SUPPRESSED)
        : Estimate.of(rule.rounded(there.mass()));
  }

  /** What the published numbers, even unrounded, tell of each withheld one. */
  public SortedMap<CellPlace, ValueRange> audit() {
    var ranges = new TreeMap<CellPlace, ValueRange>();
    withheld.forEach(place -> ranges.put(place, SuppressionAudit.range(table, withheld, place)));
    return ranges;
  }
}
