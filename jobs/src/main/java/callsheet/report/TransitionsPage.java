package callsheet.report;

import callsheet.corpus.CellKind;
import callsheet.corpus.Taxonomy;
import callsheet.report.view.Grid;
import callsheet.report.view.Section;
import java.util.ArrayList;

/** Which emotion follows which, and what is missing of it. */
final class TransitionsPage {
  static final String FILE = "transitions.html";

  private static final String WORDS =
      "Each cell is a change of emotion: how often it comes, in percent of all that follows the emotion on the left, and how many pairs of turns that is. A cell leads to how sure that is, what it was before, which briefs bring it and where it can be heard.";

  private TransitionsPage() {}

  static SitePage of(NightFacts night, Taxonomy taxonomy) {
    var sections = new ArrayList<Section>();
    var files = new ArrayList<Grid>();
    for (var relation : CellKind.RELATIONS) {
      sections.add(TransitionSection.of(night.tonight(), taxonomy, relation).section());
      files.add(PairTable.file(night.tonight(), relation));
    }
    var targets =
        night.tonight().coverage().stream().filter(row -> row.toEmotion() != null).toList();
    sections.add(1, CoverageSection.of(targets, taxonomy));
    return SitePage.of(FILE, "Transitions", WORDS, sections).carrying(files);
  }

  /** The pairs of a relation, in words. */
  static String words(CellKind relation) {
    return switch (relation) {
      case PARTNER -> "from one performer’s turn to the partner’s answer";
      case ADJACENT -> "from each turn to the next in the session, whoever speaks";
      default -> "from a performer’s turn to the same performer’s next";
    };
  }
}
