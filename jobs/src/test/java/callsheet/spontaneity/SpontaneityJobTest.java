package callsheet.spontaneity;

import static callsheet.lake.TestLake.NIGHT;
import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.REPEATED_LINES;
import static callsheet.schema.Tables.WITHDRAWALS;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.lake.TestLake;
import callsheet.landing.Redaction;
import callsheet.schema.Performer;
import callsheet.schema.RepeatedLine;
import callsheet.schema.Withdrawal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpontaneityJobTest {
  private static final SpontaneityConfig CONFIG = new SpontaneityConfig(6, 20, 0.6, 0.6, 3);
  private static final String MONTHS = "I have waited for you three long months in this kitchen";
  private static final String ALMOST = "I have waited for you four long months in this kitchen";
  private static final String LETTER =
      "You never told me that the letter came back to us, and I found it under the floor of the old boat house";
  private static final String PROMPT = "Welcome to the night train to nowhere my friends";

  @TempDir Path folder;

  @Test
  void whatIsRepeatedIsToldWithItsPlacesAndHowSimilarItIs() {
    var lake = lake("lake");
    planted().in(lake, 3);

    new SpontaneityJob(CONFIG, null).run(lake, NIGHT);

    assertThat(lake.rows(REPEATED_LINES))
        .allMatch(row -> row.asOf().equals(NIGHT.asOf()) && row.runId().equals("test-run"))
        .extracting(SpontaneityJobTest::text)
        .containsExactlyInAnyOrder(
            "line [P-1] S-2 1 repeats S-1 0: 1.0",
            "line [P-1] S-3 0 repeats S-2 1: " + 8 / 12.0,
            "session [P-5, P-6, P-7] S-8 null repeats S-7 null: 1.0");
  }

  /**
   * P-1 says a line again, with other signs, and once more with another word. Not to be found:
   * short lines, lines of two performers, lines twice in a session, and what three performers say.
   */
  private static Rehearsed planted() {
    return new Rehearsed()
        .says("S-1", "P-1", MONTHS, "I don't know", PROMPT)
        .says(
            "S-2",
            "P-1",
            "I don't know",
            "Um… I have WAITED for you; three long months, in this kitchen!",
            PROMPT)
        .says("S-2", "P-2", PROMPT, "Everything here smells of oranges and of wet dogs", MONTHS)
        .says(
            "S-2",
            "P-2",
            "The stairs went on for ever and then the door was only painted on the wall")
        .says("S-3", "P-1", ALMOST)
        .says(
            "S-3",
            "P-3",
            PROMPT,
            "There is a fly in it, a big fly!",
            "There is a fly in it, a big fly!")
        .says("S-4", "P-4", "<b>There</b> is a fly in it, a big fly")
        .says("S-7", "P-5", LETTER, "Yes")
        .says("S-7", "P-6", "No")
        .says("S-8", "P-7", LETTER.toUpperCase(Locale.ROOT), "No", "[laughs] Yes");
  }

  @Test
  void theRowsAreTheSameWhateverThePartitionsAndWhenTheNightIsRunAgain() {
    var one = lake("one");
    var other = lake("other");
    planted().in(one, 1);
    planted().in(other, 7);

    new SpontaneityJob(CONFIG, null).run(one, NIGHT);
    new SpontaneityJob(CONFIG, null).run(one, NIGHT);
    TestLake.spark().conf().set("spark.sql.shuffle.partitions", 5);
    new SpontaneityJob(CONFIG, null).run(other, NIGHT);
    TestLake.spark().conf().set("spark.sql.shuffle.partitions", 1);

    assertThat(one.rows(REPEATED_LINES)).isNotEmpty();
    assertThat(other.rows(REPEATED_LINES))
        .containsExactlyInAnyOrderElementsOf(one.rows(REPEATED_LINES));
  }

  @Test
  void whoeverWithdrawsIsGoneFromEveryNightAndTonightIsAsIfTheyHadNeverBeen() {
    var lake = lake("lake");
    planted().in(lake, 2);
    var job = new SpontaneityJob(CONFIG, null);
    job.run(lake, night(21));
    planted().without("P-7").in(lake, 2);
    lake.append(WITHDRAWALS, lake.dataset(WITHDRAWALS, List.of(withdrawal("P-7"))));

    job.run(lake, night(22));

    assertThat(lake.rows(REPEATED_LINES))
        .extracting(row -> row.asOf().getDayOfMonth() + row.sessionId())
        .containsExactlyInAnyOrder("21S-2", "21S-3", "22S-2", "22S-3");
    var never = lake("never");
    planted().without("P-7").in(never, 1);
    job.run(never, night(22));
    assertThat(never.rows(REPEATED_LINES))
        .containsExactlyInAnyOrderElementsOf(
            lake.records(REPEATED_LINES, lake.read(REPEATED_LINES).where("day(as_of) = 22")));
  }

  @Test
  void hostileTextsAreComparedAsAnyOthersAndCostNoMore() {
    var lake = lake("lake");
    var deep = "[".repeat(2_000_000);
    var joined = "a'".repeat(2_000_000) + "a";
    var endless = "word after word ".repeat(200_000);
    var formula = "=HYPERLINK(\"http://x\") and then five more words of it";
    new Rehearsed()
        .says("S-1", "P-1", "", " ", "\u0000\uD800", "😀😀", deep, joined, endless, formula)
        .says("S-1", "P-2", "Я никогда не видел такого большого синего кита", "我从来没有见过这么大的蓝鲸")
        .says("S-2", "P-1", "[", deep, joined, endless, formula)
        .says("S-2", "P-2", "Я никогда не видел такого большого синего кита!", "我从来没有见过，这么大的蓝鲸")
        .in(lake, 2);

    new SpontaneityJob(new SpontaneityConfig(6, 9_999, 0.6, 0.6, 3), null).run(lake, NIGHT);

    assertThat(lake.rows(REPEATED_LINES))
        .extracting(row -> row.turn() + " " + row.performerIds() + " " + row.similarity())
        .containsExactlyInAnyOrder("3 [P-1] 1.0", "4 [P-1] 1.0", "5 [P-2] 1.0", "6 [P-2] 1.0");
  }

  @Test
  void whereOnlyAScopeCountsTheOthersAreAsIfTheyHadWithdrawn() {
    var lake = lake("lake");
    planted().in(lake, 1);
    var performers =
        List.of(performer("P-5", "voice"), performer("P-7", "voice"), performer("P-1", "training"));
    lake.append(PERFORMERS, lake.dataset(PERFORMERS, performers));

    new SpontaneityJob(CONFIG, "voice").run(lake, NIGHT);

    assertThat(lake.rows(REPEATED_LINES))
        .extracting(RepeatedLine::performerIds)
        .containsExactly(List.of("P-5", "P-7"));
  }

  @Test
  void aLakeWithoutTurnsRepeatsNothing() {
    var lake = lake("lake");

    new SpontaneityJob(CONFIG, null).run(lake, NIGHT);

    assertThat(lake.exists(REPEATED_LINES)).isTrue();
    assertThat(lake.rows(REPEATED_LINES)).isEmpty();
  }

  private Lake lake(String name) {
    return TestLake.in(folder.resolve(name));
  }

  private static Run night(int day) {
    return new Run(LocalDate.of(2026, 11, day), "run", 42);
  }

  private static String text(RepeatedLine row) {
    return "%s %s %s %s repeats %s %s: %s"
        .formatted(
            row.unit(),
            row.performerIds(),
            row.sessionId(),
            row.turn(),
            row.otherSessionId(),
            row.otherTurn(),
            row.similarity());
  }

  private static Withdrawal withdrawal(String performer) {
    return new Withdrawal(Redaction.digest(performer), LocalDate.of(2026, 11, 22), "a.jsonl", 1);
  }

  private static Performer performer(String id, String scope) {
    return new Performer(
        id, Instant.EPOCH, Map.of(), List.of(), List.of(scope), null, null, "a.jsonl", 1);
  }
}
