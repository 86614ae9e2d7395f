package callsheet.report.view;

import java.util.List;

/**
 * A part of a page.
 *
 * @param id its anchor, unique on the page
 * @param lead what it says, in a sentence or two
 */
public record Section(String id, String title, String lead, List<Block> blocks) {
  public Section {
    blocks = List.copyOf(blocks);
  }

  /** A section that says all in its sentence. */
  public Section(String id, String title, String lead) {
    this(id, title, lead, List.of());
  }
}
