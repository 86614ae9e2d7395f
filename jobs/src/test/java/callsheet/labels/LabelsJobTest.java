package callsheet.labels;

import static callsheet.lake.TestLake.NIGHT;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.SESSION_LABELS;
import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.TURN_LABELS;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.corpus.Emotion;
import callsheet.corpus.Taxonomy;
import callsheet.corpus.Timeline;
import callsheet.corpus.TimelineTurn;
import callsheet.corpus.Vote;
import callsheet.lake.Lake;
import callsheet.lake.TestLake;
import callsheet.schema.Session;
import callsheet.schema.SessionLabel;
import callsheet.schema.Turn;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelsJobTest {
  @TempDir Path folder;

  @Test
  void onlyChangedSessionsAreLabelledAgainUnlessTheTaxonomyChanges() {
    var lake = TestLake.in(folder);
    lake.append(
        SESSIONS,
        lake.dataset(
            SESSIONS, List.of(session("S-1", 1, "joy"), session("S-2", 1, "fear", "joy"))));
    lake.append(TURNS, lake.dataset(TURNS, List.of(turn("S-1", 0, "fear"), turn("S-2", 1, null))));
    label(lake, "test-1");
    assertThat(labels(lake)).containsExactly("S-1 0 joy fear", "S-2 0 fear null", "S-2 1 joy null");

    // Whatever is not labelled again stays spoilt.
    lake.deleteWhere(TURN_LABELS, "session_id = 'S-1'");
    lake.deleteWhere(SESSIONS, "session_id = 'S-2'");
    lake.append(SESSIONS, lake.dataset(SESSIONS, List.of(session("S-2", 2, "joy"))));
    label(lake, "test-1");
    assertThat(labels(lake)).containsExactly("S-2 0 joy null");
    assertThat(lake.rows(SESSION_LABELS))
        .extracting(SessionLabel::revision)
        .containsExactlyInAnyOrder(1L, 2L);

    long version = lake.version(TURN_LABELS);
    label(lake, "test-1");
    assertThat(lake.version(TURN_LABELS)).isEqualTo(version);

    label(lake, "test-2");
    assertThat(labels(lake)).containsExactly("S-1 0 joy fear", "S-2 0 joy null");
    assertThat(lake.rows(TURN_LABELS))
        .allSatisfy(row -> assertThat(row.labelVersion()).contains("/test-2/"));
    assertThat(lake.rows(SESSION_LABELS)).hasSize(2);
  }

  private static void label(Lake lake, String version) {
    var emotions = List.of(new Emotion("joy", 0, 0, 0), new Emotion("fear", 0, 0, 0));
    var taxonomy = new Taxonomy(version, emotions, Map.of());
    new LabelsJob(new LabelsConfig(0.5), taxonomy).run(lake, NIGHT);
  }

  private static List<String> labels(Lake lake) {
    return lake.rows(TURN_LABELS).stream()
        .map(
            row ->
                "%s %d %s %s".formatted(row.sessionId(), row.turn(), row.emotion(), row.intended()))
        .sorted()
        .toList();
  }

  private static Turn turn(String session, int ordinal, @Nullable String intended) {
    return new Turn(session, ordinal, ordinal, "P-1", null, null, null, intended, null, null);
  }

  private static Session session(String id, long revision, String... emotions) {
    var turns =
        IntStream.range(0, emotions.length)
            .mapToObj(
                turn ->
                    new TimelineTurn(
                        turn, 0, null, null, List.of(new Vote(0, List.of(emotions[turn])))))
            .toList();
    return new Session(
        id,
        "SC-1",
        Instant.EPOCH,
        Instant.EPOCH,
        null,
        null,
        null,
        null,
        List.of("P-1"),
        List.of("R-1"),
        turns.size(),
        turns.size(),
        new Timeline(turns).pack(),
        revision,
        "sessions/a.jsonl",
        1);
  }
}
