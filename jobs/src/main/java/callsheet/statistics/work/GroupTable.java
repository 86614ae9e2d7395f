package callsheet.statistics.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A two-way table of groups of performers with its totals, before anything is withheld. The masses
 * add up along rows and columns; performers need not, for one may be in several cells. A table of
 * one row is a list of groups with their total.
 */
public final class GroupTable {
  private final int rows;
  private final int columns;
  private final SortedMap<CellPlace, Contributors> cells = new TreeMap<>();

  /** What one performer brings to one cell; several to the same cell add. */
  public record Contribution(int row, int column, String performer, long mass) {}

  /**
   * The table of what performers bring.
   *
   * @param rows number of rows, without that of the totals
   * @param columns number of columns, without that of the totals
   * @param contributions with masses in the unit in which the table is published
   */
  public GroupTable(int rows, int columns, Collection<Contribution> contributions) {
    this.rows = rows;
    this.columns = columns;
    var masses = new TreeMap<CellPlace, SortedMap<String, Long>>();
    for (int row = 0; row <= rows; row++) {
      for (int column = 0; column <= columns; column++) {
        masses.put(new CellPlace(row, column), new TreeMap<>());
      }
    }
    contributions.forEach(contribution -> add(contribution, masses));
    masses.forEach((place, ofPerformers) -> cells.put(place, new Contributors(ofPerformers)));
  }

  private void add(Contribution part, Map<CellPlace, SortedMap<String, Long>> masses) {
    if (part.row < 0 || part.row >= rows || part.column < 0 || part.column >= columns) {
      throw new IllegalArgumentException(
          "Invalid cell: row %d, column %d (of %d by %d)"
              .formatted(part.row, part.column, rows, columns));
    }
    for (int row : new int[] {part.row, rows}) {
      for (int column : new int[] {part.column, columns}) {
        masses
            .getOrDefault(new CellPlace(row, column), new TreeMap<>())
            .merge(part.performer, part.mass, Math::addExact);
      }
    }
  }

  int rows() {
    return rows;
  }

  int columns() {
    return columns;
  }

  /** All places, those of the totals among them. */
  public Collection<CellPlace> places() {
    return cells.keySet();
  }

  /** Who stands behind the number at a place; throws where the table has none. */
  public Contributors at(CellPlace place) {
    var there = cells.get(place);
    if (there == null) {
      throw new IllegalArgumentException("Invalid place: " + place);
    }
    return there;
  }

  /** Who stands behind any of the numbers. */
  Contributors at(Collection<CellPlace> places) {
    return Contributors.sum(places.stream().map(this::at).toList());
  }

  /** Places of which the rule does not allow to tell, whatever else is told. */
  NavigableSet<CellPlace> unsafe(DisclosureRule rule) {
    var unsafe = new TreeSet<>(places());
    unsafe.removeIf(place -> rule.allows(at(place)));
    return unsafe;
  }

  /** Every row and every column, those of the totals among them. */
  List<TableLine> lines() {
    var lines = new ArrayList<TableLine>();
    for (int row = 0; row <= rows; row++) {
      int at = row;
      var parts = IntStream.range(0, columns).mapToObj(column -> new CellPlace(at, column));
      lines.add(new TableLine(parts.toList(), new CellPlace(row, columns)));
    }
    for (int column = 0; column <= columns; column++) {
      int at = column;
      var parts = IntStream.range(0, rows).mapToObj(row -> new CellPlace(row, at));
      lines.add(new TableLine(parts.toList(), new CellPlace(rows, column)));
    }
    return lines;
  }

  /**
   * What is lost when a place is withheld: the performers behind it; one total is worse than all
   * cells, and the total of all is worse than everything else.
   */
  long loss(CellPlace place) {
    long cell = at(place).performers();
    long line = at(new CellPlace(rows, columns)).performers() * (long) rows * columns + 1;
    int totals = (place.row() == rows ? 1 : 0) + (place.column() == columns ? 1 : 0);
    return switch (totals) {
      case 0 -> cell;
      case 1 -> line + cell;
      default -> 2 * line * (rows + columns + 1);
    };
  }
}
