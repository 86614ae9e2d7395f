package callsheet.diversity;

import static callsheet.schema.Tables.PERFORMER_CELLS;
import static callsheet.schema.Tables.PERFORMER_PROFILES;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.SESSION_LABELS;
import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.TURN_LABELS;
import static callsheet.schema.Tables.WITHDRAWALS;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.golden.GoldenTaxonomy;
import callsheet.golden.GoldenValue;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.lake.TestLake;
import callsheet.landing.Redaction;
import callsheet.schema.PerformerCell;
import callsheet.schema.PerformerProfile;
import callsheet.schema.Session;
import callsheet.schema.SessionLabel;
import callsheet.schema.Turn;
import callsheet.schema.TurnLabel;
import callsheet.schema.Withdrawal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesJobTest {
  private static final LocalDate FIRST = TestLake.NIGHT.asOf();
  private static final GoldenValue LEXDIV = GoldenValue.file("06_lexdiv");
  private static final List<String> TOKENS = LEXDIV.get("tokens").asTexts();

  private final List<Session> sessions = new ArrayList<>();
  private final List<Turn> turns = new ArrayList<>();
  private final List<TurnLabel> labels = new ArrayList<>();
  private final List<PerformerCell> cells = new ArrayList<>();

  @TempDir Path folder;
  private Lake lake;

  @BeforeEach
  void openLake() {
    lake = TestLake.in(folder);
  }

  @Test
  void wordsAreCountedInOrderAndInTheLanguageAlone() {
    session("S-2", 2, "en-US", "a.jsonl", "P-1", "P-2");
    session("S-1", 3, "fr", "a.jsonl", "P-1", "P-3");
    say("S-2", "P-1", TOKENS.subList(0, 100), 3);
    say("S-2", "P-2", List.of("Hello", "there"), 4);
    say("S-2", "P-1", TOKENS.subList(100, TOKENS.size()), 5);
    say("S-1", "P-1", List.of("bonjour"), 0);
    say("S-1", "P-3", List.of("salut"), 1);
    Collections.shuffle(turns);
    show("P-1", "joy", 10);
    show("P-1", "fear", 10);
    show("P-2", "joy", 10);

    var rows = night(0);

    assertThat(rows).extracting(PerformerProfile::performerId).containsExactly("P-1", "P-2", "P-3");
    var most = rows.get(0);
    assertThat(most.sessions()).isEqualTo(2);
    assertThat(most.words()).isEqualTo(TOKENS.size());
    LEXDIV.get("n_types").assertIs((double) most.types());
    LEXDIV.get("koRpus", "MTLD").assertIs(number(most.mtld()));
    LEXDIV.get("koRpus", "HDD_ATTR").assertIs(number(most.hdd()));
    LEXDIV.get("koRpus", "MATTR50").assertIs(number(most.mattr()));
    assertThat(rows.get(1).hddReason()).isEqualTo("TOO_SHORT");
    assertThat(rows.get(1).mattrReason()).isEqualTo("TOO_SHORT");
    assertThat(rows.get(2).words()).isZero();
    assertThat(rows.get(2).mtldReason()).isEqualTo("NO_DATA");
    assertThat(most.turns()).isEqualTo(20.0);
    assertThat(most.effectiveEmotions()).isEqualTo(2.0);
    assertThat(rows.get(1).effectiveEmotions()).isEqualTo(1.0);
    assertThat(rows.get(1).emotionRange()).as("drawn towards the corpus").isGreaterThan(1.0);
    assertThat(rows.get(2).emotionRange()).isNull();
    assertThat(rows.get(2).emotionReason()).isEqualTo("NO_DATA");
  }

  @Test
  void textsAreReadAgainOfThoseWhoseSessionsHaveChanged() {
    session("S-1", 1, "en", "a.jsonl", "P-1");
    session("S-2", 1, "en", "a.jsonl", "P-2");
    say("S-1", "P-1", TOKENS, 0);
    say("S-2", "P-2", TOKENS, 0);
    var first = night(0);

    // Behind the job's back: whatever it reads again is another.
    turns.clear();
    say("S-1", "P-1", List.of("one"), 0);
    say("S-2", "P-2", List.of("one"), 0);
    sessions.remove(0);
    session("S-1", 1, "en", "b.jsonl", "P-1");
    var second = night(1);

    assertThat(second.get(0).words()).isEqualTo(1);
    assertThat(second.get(0).textVersion()).isNotEqualTo(first.get(0).textVersion());
    assertThat(second.get(1).words()).isEqualTo(TOKENS.size());
    assertThat(second.get(1).mtld()).isEqualTo(first.get(1).mtld());

    var german = new ProfilesConfig("de", true, null);
    new ProfilesJob(german, GoldenTaxonomy.of("joy", "fear")).run(lake, run(1));
    assertThat(of(1)).extracting(PerformerProfile::words).containsExactly(0L, 0L);
  }

  @Test
  void whoPlaysEverySessionAlikeIsConsistentAmongThoseWhoDoNot() {
    for (int number = 1; number <= 6; number++) {
      var id = "S-" + number;
      session(id, 1, "en", "a.jsonl", "P-1", "P-2", "P-3");
      var fickle = List.of(number % 2 == 0 ? "joy" : "fear", number % 3 == 0 ? "joy" : "fear");
      rate(id, "P-1", "joy", 6);
      rate(id, "P-2", fickle.get(0), 6);
      rate(id, "P-3", fickle.get(1), 6);
    }
    session("S-7", 1, "en", "a.jsonl", "P-4");
    rate("S-7", "P-4", "joy", 9);

    var rows = night(0);

    assertThat(rows.get(0).ownSessionBits()).isZero();
    assertThat(rows.get(0).otherSessionBits()).isBetween(0.1, 0.9);
    assertThat(rows.get(0).consistencyBits()).isEqualTo(-number(rows.get(0).otherSessionBits()));
    assertThat(rows.get(1).ownSessionBits()).as("9 of 15 pairs differ").isEqualTo(9 / 15.0);
    assertThat(rows.get(3).consistencyBits()).isNull();
    assertThat(rows.get(3).consistencyReason()).isEqualTo("TOO_SHORT");
  }

  @Test
  void whoeverWithdrawsIsInNoNightAnyMore() {
    session("S-1", 1, "en", "a.jsonl", "P-1", "P-2");
    say("S-1", "P-1", TOKENS, 0);
    night(0);
    night(1);
    var withdrawn = new Withdrawal(Redaction.digest("P-1"), FIRST, "w.jsonl", 1);
    lake.append(WITHDRAWALS, lake.dataset(WITHDRAWALS, List.of(withdrawn)));
    sessions.clear();
    session("S-1", 1, "en", "a.jsonl", "P-2");

    night(2);

    assertThat(lake.rows(PERFORMER_PROFILES))
        .hasSize(3)
        .extracting(PerformerProfile::performerId)
        .containsOnly("P-2");
  }

  /** A performer's turns in a session, all of one emotion, and one that does not count. */
  private void rate(String session, String performer, String emotion, int count) {
    for (int turn = 0; turn <= count; turn++) {
      int position = turns.size();
      say(session, performer, List.of("word"), position);
      labels.add(
          new TurnLabel(
              session,
              position,
              emotion,
              null,
              1.0,
              1,
              turn < count,
              false,
              Map.of(emotion, 1_000_000_000L),
              null,
              null,
              "test"));
    }
  }

  private List<PerformerProfile> night(int night) {
    lake.overwrite(TURN_LABELS, lake.dataset(TURN_LABELS, labels));
    lake.overwrite(
        SESSION_LABELS,
        lake.dataset(
            SESSION_LABELS,
            labels.stream()
                .map(TurnLabel::sessionId)
                .distinct()
                .map(id -> new SessionLabel(id, 7, "test", 9, 9, 9, 9, 0))
                .toList()));
    lake.overwrite(SESSIONS, lake.dataset(SESSIONS, sessions));
    lake.overwrite(TURNS, lake.dataset(TURNS, turns));
    lake.overwrite(PERFORMER_CELLS, lake.dataset(PERFORMER_CELLS, cells));
    var english = new ProfilesConfig("en", true, null);
    new ProfilesJob(english, GoldenTaxonomy.of("joy", "fear")).run(lake, run(night));
    return of(night);
  }

  private List<PerformerProfile> of(int night) {
    return lake.rows(PERFORMER_PROFILES).stream()
        .filter(row -> row.asOf().equals(run(night).asOf()))
        .toList();
  }

  private static Run run(int night) {
    return new Run(FIRST.plusDays(night), "run", 42);
  }

  private void session(String id, int day, String language, String file, String... performers) {
    var recordedAt = Instant.parse("2026-11-0%dT12:00:00Z".formatted(day));
    sessions.add(
        new Session(
            id,
            "SC-1",
            recordedAt,
            recordedAt,
            language,
            null,
            null,
            null,
            List.of(performers),
            List.of(),
            0,
            0,
            new byte[0],
            7,
            file,
            1));
  }

  private void say(String session, String performer, List<String> words, int position) {
    var text = String.join(" ", words);
    turns.add(new Turn(session, position, position, performer, null, null, text, null, null, null));
  }

  private void show(String performer, String emotion, int count) {
    cells.add(cell(performer, "emotion", emotion, count));
    cells.add(cell(performer, "turn", null, count));
  }

  private static PerformerCell cell(
      String performer, String kind, @Nullable String from, int count) {
    return new PerformerCell(
        performer,
        "en",
        "studio",
        kind,
        from,
        null,
        count * 1_000_000_000L,
        count,
        count,
        1L,
        0L,
        1L);
  }

  private static double number(Double value) {
    assertThat(value).isNotNull();
    return value;
  }
}
