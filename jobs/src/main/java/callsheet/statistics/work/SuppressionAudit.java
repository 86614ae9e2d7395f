package callsheet.statistics.work;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the published numbers of a table tell about a withheld one: the least and the largest value
 * that fit them, which a linear program would give (METHODS 8.3).
 *
 * <p>All numbers are at least 0 and rows and columns add up: that is a flow in a network, whose
 * bounds are integers (Hoffman and Kruskal 1956), so two maximum flows give them exactly, without a
 * tolerance. The published numbers are taken as they are before rounding, which tells more than
 * they do.
 */
final class SuppressionAudit {
  private SuppressionAudit() {}

  /** The values that the number at one of the withheld places can have. */
  static ValueRange range(GroupTable table, Set<CellPlace> withheld, CellPlace place) {
    var others = new TreeSet<>(withheld);
    others.remove(place);
    var network = new CellNetwork(table);
    var room = network.room(others);
    long value = table.at(place).mass();
    long rise = MaximumFlow.of(room, network.head(place), network.tail(place));
    long fall = MaximumFlow.of(room, network.tail(place), network.head(place));
    return new ValueRange(
        value - Math.min(value, fall),
        rise == MaximumFlow.UNLIMITED
            ? Estimate.undefined(Reason.NOT_IDENTIFIED)
            : Estimate.of(Math.addExact(value, rise)));
  }
}
