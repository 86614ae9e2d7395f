package callsheet.interchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * MELD, the Multimodal EmotionLines Dataset: dialogues of a television series as CSV, one row an
 * utterance with one consolidated emotion.
 *
 * <ul>
 *   <li>A session is a dialogue. Dialogue_ID starts again in each split, so its id also holds the
 *       split, which is the file's name without {@code _sent_emo}: {@code meld-train-0012}.
 *   <li>A scene is an episode, {@code meld-s08e21}. Premise, price and arc are unknown.
 *   <li>A performer is a speaker's name, exactly as written: "Joey and Chandler" and
 *       "Phoebe/Waitress" are performers of their own, and nothing is known of any but the name.
 *       The name gives the id and is not kept otherwise: {@code meld-joey}.
 *   <li>The emotion is an annotation by {@code meld-consensus}: the votes behind it were not
 *       published. Sentiment is a coarser form of the emotion and is left out.
 *   <li>MELD has no recording dates. {@code recorded_at} and {@code updated_at} are the day on
 *       which the corpus was first described, 2018-10-05, for every session, scene and performer.
 *   <li>How times are read, and when they are left out: {@link MeldDialogue}.
 * </ul>
 *
 * <p>A file is held in memory while its rows are grouped, since nothing promises that a dialogue's
 * rows stand together; the largest has ten thousand. The dyadic variant, which repeats turns in
 * overlapping windows, is refused.
 */
final class MeldFormat implements CorpusFormat {
  private static final String DYADIC_COLUMN = "Old_Dialogue_ID";

  @Override
  public String name() {
    return "meld";
  }

  @Override
  public String description() {
    return "MELD: TV dialogues with one emotion and subtitle times a turn (CSV, *_sent_emo.csv).";
  }

  @Override
  public boolean recognises(Path file) throws IOException {
    if (!SourceFiles.name(file).endsWith(".csv")) {
      return false;
    }
    List<String> header = csv(file).header();
    return header.containsAll(MeldRow.COLUMNS) && !header.contains(DYADIC_COLUMN);
  }

  @Override
  public void read(Path file, LandingWriter landing) throws IOException {
    CsvFile csv = csv(file);
    if (csv.header().contains(DYADIC_COLUMN)) {
      throw SourceFiles.notTheFormat(
          file, "line 1: expected whole dialogues; these are dyadic windows, which repeat turns");
    }
    Map<Integer, List<MeldRow>> dialogues = new LinkedHashMap<>();
    csv.forEachRow(landing.tally(), row -> group(row, landing.tally(), dialogues));
    String split = Ids.ofKey(SourceFiles.stem(file).replace("_sent_emo", ""));
    for (List<MeldRow> rows : dialogues.values()) {
      MeldDialogue dialogue = MeldDialogue.of(split, rows);
      landing.write(dialogue.scene());
      landing.write(dialogue.session(landing.tally()), MeldDialogue.PUBLISHED);
    }
  }

  private static void group(
      CsvRow cells, ImportTally tally, Map<Integer, List<MeldRow>> dialogues) {
    for (String column : MeldRow.NUMBERS) {
      if (cells.number(column) == null) {
        tally.skip(cells.line(), column + " is not a whole number");
        return;
      }
    }
    MeldRow row = MeldRow.of(cells);
    dialogues.computeIfAbsent(row.dialogue(), any -> new ArrayList<>()).add(row);
  }

  private static CsvFile csv(Path file) {
    return new CsvFile(file, MeldRow.COLUMNS);
  }
}
