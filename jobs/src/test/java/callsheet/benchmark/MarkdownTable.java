package callsheet.benchmark;

import java.io.PrintWriter;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** A table as Markdown has it, row by row. */
final class MarkdownTable {
  private final PrintWriter out;

  /** Writes the head of the table. */
  MarkdownTable(PrintWriter out, List<String> titles) {
    this.out = out;
    out.println();
    row(titles);
    row(Collections.nCopies(titles.size(), "---"));
  }

  void row(List<String> texts) {
    out.println("| " + String.join(" | ", texts) + " |");
    out.flush();
  }

  /** A row of names and of rates. */
  void row(List<String> names, Stream<RateTally> rates) {
    row(Stream.concat(names.stream(), rates.map(RateTally::inWords)).toList());
  }
}
