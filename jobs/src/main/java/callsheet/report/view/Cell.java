package callsheet.report.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table.
 *
 * @param text as it is printed
 * @param value the same to sort by, to draw and for CSV; empty when unknown
 * @param lower lower end of its interval; empty when there is none
 * @param upper upper end of it
 * @param notes what stands below it in small letters
 * @param address where more is to be found; empty when nowhere
 * @param mark class of the style sheet; it only repeats what the text says
 * @param bar drawn in the cell
 */
public record Cell(
    String text,
    String value,
    String lower,
    String upper,
    List<String> notes,
    String address,
    String mark,
    @Nullable Bar bar) {
  public Cell {
    notes = List.copyOf(notes);
  }

  /** A text, or a number without an interval. */
  public static Cell of(String text, String value) {
    return new Cell(text, value, "", "", List.of(), "", "", null);
  }

  /** The same with an interval. */
  public Cell within(String from, String to) {
    return new Cell(text, value, from, to, notes, address, mark, bar);
  }

  /** The same with small print; what is empty is left out. */
  public Cell noting(String... more) {
    var all = new ArrayList<>(notes);
    for (String note : more) {
      if (!note.isEmpty()) {
        all.add(note);
      }
    }
    return new Cell(text, value, lower, upper, all, address, mark, bar);
  }

  /** The same, leading somewhere. */
  public Cell leadingTo(String place) {
    return new Cell(text, value, lower, upper, notes, place, mark, bar);
  }

  /** The same with a class of the style sheet. */
  public Cell marked(String style) {
    return new Cell(text, value, lower, upper, notes, address, style, bar);
  }

  /** The same with a bar. */
  public Cell drawn(Bar drawing) {
    return new Cell(text, value, lower, upper, notes, address, mark, drawing);
  }
}
