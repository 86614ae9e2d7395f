package callsheet.portrayal;

import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.PORTRAYAL;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.TURN_LABELS;
import static callsheet.schema.Tables.WITHDRAWALS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.lake.TestLake;
import callsheet.landing.Redaction;
import callsheet.schema.Performer;
import callsheet.schema.Portrayal;
import callsheet.schema.Session;
import callsheet.schema.Table;
import callsheet.schema.Turn;
import callsheet.schema.TurnLabel;
import callsheet.schema.Withdrawal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortrayalJobTest {
  private static final long UNIT = 1_000_000_000;
  private static final Run LATER =
      new Run(TestLake.NIGHT.asOf().plusDays(1), "later", TestLake.NIGHT.seed());

  private final List<Turn> turns = new ArrayList<>();
  private final List<TurnLabel> labels = new ArrayList<>();
  private final List<Session> sessions = new ArrayList<>();

  @TempDir Path folder;
  private Lake lake;

  @BeforeEach
  void openLake() {
    lake = TestLake.in(folder);
  }

  /** Six performers in three sessions of eight turns each; joy is heard in half of what asks it. */
  private void play() {
    for (int session = 0; session < 3; session++) {
      session("S-" + session, "B1");
      for (int turn = 0; turn < 8; turn++) {
        var performer = "P-%d".formatted(2 * session + turn % 2);
        var heard = turn < 4 ? "joy" : turn < 7 ? "relief" : "anger";
        turn("S-" + session, turn, performer, "joy", Map.of(heard, UNIT));
      }
    }
  }

  @Test
  void aBriefPortraysTheShareOfWhatItAsksThatIsHeard() {
    play();

    var row = ofBrief(night(TestLake.NIGHT), "joy");

    assertThat(row.askedTurns()).isEqualTo(24);
    assertThat(row.sessions()).isEqualTo(3);
    assertThat(row.performers()).isEqualTo(6);
    assertThat(row.portrayedShare()).isEqualTo(0.5);
    assertThat(row.portrayedShareLower()).isBetween(0.1, 0.4);
    assertThat(row.portrayedShareUpper()).isBetween(0.6, 0.9);
    assertThat(row.effectiveTurns()).isLessThanOrEqualTo(24);
    assertThat(row.insteadEmotion()).isEqualTo("relief");
    assertThat(row.insteadShare()).isCloseTo(9 / 24.0, within(1e-12));
    assertThat(row.reason()).isNull();
  }

  @Test
  void allEmotionsTogetherHaveARowOfTheirOwn() {
    play();
    session("S-9", "B1");
    turn("S-9", 0, "P-0", "fear", Map.of("fear", UNIT));

    var all = ofBrief(night(TestLake.NIGHT), null);

    assertThat(all.askedTurns()).isEqualTo(25);
    assertThat(all.portrayedShare()).isCloseTo(13 / 25.0, within(1e-12));
    assertThat(all.insteadEmotion()).isNull();
  }

  @Test
  void sessionsThatDifferMakeTheShareLessSure() {
    for (int session = 0; session < 10; session++) {
      session("S-" + session, "B1");
      for (int turn = 0; turn < 10; turn++) {
        var performer = "P-%d".formatted(2 * session + turn % 2);
        var heard = session % 2 == 0 ? "joy" : "relief";
        turn("S-" + session, turn, performer, "joy", Map.of(heard, UNIT));
      }
    }

    var row = ofBrief(night(TestLake.NIGHT), "joy");

    assertThat(row.portrayedShare()).isEqualTo(0.5);
    assertThat(row.effectiveTurns()).as("ten sessions, not a hundred turns").isLessThan(12);
  }

  @Test
  void fewTurnsOrPerformersOfABriefAreNotPublished() {
    session("S-1", "B1");
    session("S-2", "B1");
    for (int turn = 0; turn < 30; turn++) {
      turn(turn < 15 ? "S-1" : "S-2", turn, "P-" + turn % 2, "joy", Map.of("joy", UNIT));
    }

    var row = ofBrief(night(TestLake.NIGHT), "joy");

    assertThat(row.portrayedShare()).isNull();
    assertThat(row.insteadEmotion()).isNull();
    assertThat(row.reason()).isEqualTo("SUPPRESSED");
    assertThat(row.askedTurns()).isEqualTo(30);
    assertThat(ofPerformer(lake.rows(PORTRAYAL), "P-0").reason()).isEqualTo("SUPPRESSED");
  }

  @Test
  void aPerformersOwnRowNeedsTwentyTurnsInTwoSessions() {
    session("S-1", "B1");
    session("S-2", "B1");
    for (int turn = 0; turn < 40; turn++) {
      var heard = turn % 4 == 0 ? "anger" : "joy";
      turn(turn < 20 ? "S-1" : "S-2", turn, "P-0", "joy", Map.of(heard, UNIT));
      turn("S-1", 100 + turn, "P-1", "joy", Map.of(heard, UNIT));
    }

    var rows = night(TestLake.NIGHT);

    assertThat(ofPerformer(rows, "P-0").portrayedShare()).isEqualTo(0.75);
    assertThat(ofPerformer(rows, "P-0").sceneId()).isNull();
    assertThat(ofPerformer(rows, "P-1").reason()).isEqualTo("ONE_CLUSTER");
  }

  @Test
  void turnsOfWhichNothingWasAskedOrThatDoNotCountAreLeftOut() {
    session("S-1", "B1");
    turn("S-1", 0, "P-0", null, Map.of("joy", UNIT));
    turn("S-1", 1, "P-0", "joy", Map.of());

    assertThat(night(TestLake.NIGHT)).isEmpty();
  }

  @Test
  void ofWhoGrantedNothingNothingCounts() {
    play();
    put(PERFORMERS, List.of(performer("P-0", List.of("training"))));

    new PortrayalJob("training").run(lake(), TestLake.NIGHT);

    assertThat(lake.rows(PORTRAYAL)).extracting(Portrayal::performerId).containsOnly("P-0", null);
    assertThat(ofBrief(lake.rows(PORTRAYAL), "joy").askedTurns()).isEqualTo(4);
  }

  @Test
  void whoWithdrawsIsInNoNightAnyMore() {
    play();
    assertThat(night(TestLake.NIGHT)).extracting(Portrayal::performerId).contains("P-0");
    put(WITHDRAWALS, List.of(new Withdrawal(Redaction.digest("P-0"), LATER.asOf(), "w.jsonl", 1)));
    lake.deleteWhere(TURNS, "performer_id = 'P-0'");

    new PortrayalJob(null).run(lake, LATER);

    assertThat(lake.rows(PORTRAYAL))
        .extracting(Portrayal::performerId)
        .doesNotContain("P-0")
        .contains("P-1");
    assertThat(lake.rows(PORTRAYAL)).extracting(Portrayal::asOf).contains(LATER.asOf());
  }

  private List<Portrayal> night(Run run) {
    new PortrayalJob(null).run(lake(), run);
    return lake.rows(PORTRAYAL);
  }

  private Lake lake() {
    put(SESSIONS, sessions);
    put(TURNS, turns);
    put(TURN_LABELS, labels);
    return lake;
  }

  private <R extends Record> void put(Table<R> table, List<R> rows) {
    lake.append(table, lake.dataset(table, rows));
  }

  private static Portrayal ofBrief(List<Portrayal> rows, @Nullable String asked) {
    return rows.stream()
        .filter(row -> row.subjectKind().equals("brief"))
        .filter(row -> String.valueOf(asked).equals(String.valueOf(row.askedEmotion())))
        .findFirst()
        .orElseThrow();
  }

  private static Portrayal ofPerformer(List<Portrayal> rows, String performer) {
    return rows.stream()
        .filter(row -> performer.equals(row.performerId()) && row.askedEmotion() != null)
        .findFirst()
        .orElseThrow();
  }

  private void turn(
      String session,
      int turn,
      String performer,
      @Nullable String intended,
      Map<String, Long> masses) {
    turns.add(new Turn(session, turn, turn, performer, null, null, null, intended, null, null));
    labels.add(
        new TurnLabel(
            session,
            turn,
            masses.isEmpty() ? null : masses.keySet().iterator().next(),
            masses.isEmpty() ? "unlabelled" : null,
            masses.isEmpty() ? null : 1.0,
            masses.size(),
            !masses.isEmpty(),
            false,
            masses,
            intended,
            null,
            "test"));
  }

  private void session(String id, String brief) {
    sessions.add(
        new Session(
            id,
            brief,
            Instant.EPOCH,
            Instant.EPOCH,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            0,
            0,
            new byte[0],
            0,
            "a.jsonl",
            1));
  }

  private static Performer performer(String id, List<String> scopes) {
    return new Performer(
        id, Instant.EPOCH, Map.of(), List.of(), scopes, null, null, "performers.jsonl", 1);
  }
}
