package callsheet.interchange;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One dialogue of MELD, in the order of Utterance_ID, which is the spoken order. A turn's ordinal
 * is its Utterance_ID, with the gaps of the source; the scene is the episode of the first turn.
 *
 * <p>Turns with times are ordered by their start in every analysis. In some dialogues the subtitle
 * starts run backwards (23 of the 1,038 in the training split), and ordering by them would invent
 * transitions that nobody spoke. The times of such a session are left out altogether, since a
 * session is ordered by ordinal as soon as one start is missing, and a part of its times would be a
 * sample of unknown bias. The same holds for a dialogue with an unreadable time. Both are remarks
 * in the summary. An end before its start is passed on for the validation to judge.
 */
record MeldDialogue(String split, List<MeldRow> rows) {
  /** Stands for every date: the day on which the corpus was first described. */
  static final Instant PUBLISHED = Instant.parse("2018-10-05T00:00:00Z");

  private static final String LANGUAGE = "en-US";
  private static final String ANNOTATOR = "meld-consensus";

  static MeldDialogue of(String split, List<MeldRow> rows) {
    return new MeldDialogue(
        split, rows.stream().sorted(Comparator.comparingInt(MeldRow::utterance)).toList());
  }

  String sessionId() {
    return String.format(Locale.ROOT, "meld-%s-%04d", split, rows.get(0).dialogue());
  }

  Landing.Scene scene() {
    MeldRow first = rows.get(0);
    String title = "Season " + first.season() + ", episode " + first.episode();
    return new Landing.Scene(sceneId(), title, PUBLISHED, null, LANGUAGE);
  }

  Landing.Session session(ImportTally tally) {
    String doubt = doubtAboutTimes();
    if (doubt != null) {
      tally.remark("sessions without times, because " + doubt, sessionId());
    }
    boolean timed = doubt == null;
    List<Landing.Turn> turns = rows.stream().map(row -> turn(row, timed, tally)).toList();
    return new Landing.Session(
        sessionId(),
        sceneId(),
        PUBLISHED,
        LANGUAGE,
        "meld",
        "subtitle",
        timed ? duration() : null,
        Landing.speakersOf(turns),
        turns);
  }

  private Landing.Turn turn(MeldRow row, boolean timed, ImportTally tally) {
    String place = sessionId() + " turn " + row.utterance();
    if (row.speaker().isEmpty()) {
      tally.remark("turns without a speaker, left for the validation to quarantine", place);
    }
    if (row.emotion().isEmpty()) {
      tally.remark("turns without an emotion, written without an annotation", place);
    }
    return new Landing.Turn(
        row.utterance(),
        row.speaker().isEmpty() ? null : "meld-" + Ids.ofName(row.speaker()),
        timed ? sinceStart(row.start()) : null,
        timed ? sinceStart(row.end()) : null,
        row.text(),
        null,
        row.emotion().isEmpty()
            ? null
            : List.of(new Landing.Annotation(ANNOTATOR, List.of(row.emotion()))));
  }

  private @Nullable String doubtAboutTimes() {
    if (rows.stream().anyMatch(row -> row.start() == null || row.end() == null)) {
      return "a time is unreadable";
    }
    for (int i = 1; i < rows.size(); i++) {
      if (millis(rows.get(i).start()) < millis(rows.get(i - 1).start())) {
        return "start times run backwards";
      }
    }
    return null;
  }

  private long duration() {
    return rows.stream().mapToLong(row -> sinceStart(row.end())).max().orElse(0);
  }

  /** The first start is the earliest: times are used only when starts never run backwards. */
  private long sinceStart(@Nullable Long time) {
    return millis(time) - millis(rows.get(0).start());
  }

  private String sceneId() {
    MeldRow first = rows.get(0);
    return String.format(Locale.ROOT, "meld-s%02de%02d", first.season(), first.episode());
  }

  private static long millis(@Nullable Long time) {
    return Objects.requireNonNull(time);
  }
}
