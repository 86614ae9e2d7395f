package callsheet.benchmark;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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

  /** A row of names and of the rates of the tallies. */
  void row(List<String> names, RateTally[] tallies) {
    var texts = new ArrayList<>(names);
    for (RateTally tally : tallies) {
      texts.add(tally.inWords());
    }
    row(texts);
  }
}
