package callsheet.interchange;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One utterance of MELD. Times are milliseconds from the episode's start, null when unreadable;
 * speaker and emotion may be blank.
 */
record MeldRow(
    int dialogue,
    int utterance,
    int season,
    int episode,
    String speaker,
    String text,
    String emotion,
    @Nullable Long start,
    @Nullable Long end) {

  /** Without these four a row has no place. */
  static final List<String> NUMBERS = List.of("Dialogue_ID", "Utterance_ID", "Season", "Episode");

  static final List<String> COLUMNS =
      Stream.concat(
              Stream.of("Utterance", "Speaker", "Emotion", "StartTime", "EndTime"),
              NUMBERS.stream())
          .toList();

  /** A row whose {@link #NUMBERS} are numbers. */
  static MeldRow of(CsvRow row) {
    return new MeldRow(
        number(row, "Dialogue_ID"),
        number(row, "Utterance_ID"),
        number(row, "Season"),
        number(row, "Episode"),
        row.text("Speaker"),
        row.text("Utterance"),
        row.text("Emotion"),
        SubtitleTime.millis(row.text("StartTime")),
        SubtitleTime.millis(row.text("EndTime")));
  }

  private static int number(CsvRow row, String column) {
    return requireNonNull(row.number(column), column);
  }
}
