package callsheet.landing;

import static callsheet.landing.Line.annotation;
import static callsheet.landing.Line.late;
import static callsheet.landing.Line.participant;
import static callsheet.landing.Line.payment;
import static callsheet.landing.Line.performer;
import static callsheet.landing.Line.session;
import static callsheet.landing.Line.turn;
import static callsheet.landing.Line.withdrawal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RedactionTest {
  private static final Redaction OF_P1 = new Redaction("P-1"::equals);

  @Test
  void aRecordOfTheirsBecomesAnEmptyLine() {
    assertThat(OF_P1.of(Feed.PERFORMERS, performer("P-1").toString()))
        .isEqualTo(new Redacted("", true, List.of("P-1"), List.of()));
    assertThat(left(Feed.PAYMENTS, payment("S-1", "P-1", "2026-12-01"))).isEmpty();
    var alone = List.of(participant("P-1"));
    assertThat(left(Feed.SESSIONS, session("S-1", turn(0, "P-1")).with("participants", alone)))
        .isEmpty();
  }

  @Test
  void ofTheirTurnsThePlacesStay() {
    var line =
        session("S-1", turn(0, "P-1", annotation("R-1", "joy")), turn(1, "P-2"))
            .with("duration_ms", 2_000);
    var redacted = OF_P1.of(Feed.SESSIONS, line.toString());

    assertThat(redacted.texts()).containsExactly("Words of P-1");
    assertThat(redacted.line())
        .isEqualTo(
            session("S-1", withdrawn(0), turn(1, "P-2"))
                .with("participants", List.of(participant("P-2")))
                .with("duration_ms", 2_000)
                .toString());
  }

  private static Line withdrawn(int ordinal) {
    return turn(ordinal, "P-1")
        .without("performer_id")
        .without("start_ms")
        .without("end_ms")
        .without("text")
        .without("annotations")
        .with("withdrawn", true);
  }

  @Test
  void theTurnsStandInTheOrderThatTheyHadWithTheirTimes() {
    var byTime =
        session(
            "S-1",
            turn(0, "P-2"),
            turn(1, "P-1").with("start_ms", 5_000).with("end_ms", null),
            turn(2, "P-2").with("start_ms", 1_000));
    assertThat(left(Feed.SESSIONS, byTime)).containsSubsequence("n\":0", "n\":2", "n\":1");

    var byOrdinal = byTime.with("turns/0/start_ms", 9_000).with("turns/1/start_ms", null);
    var once = left(Feed.SESSIONS, byOrdinal);
    assertThat(once).containsSubsequence("n\":0", "n\":1", "n\":2");
    var twice = new Redaction("P-2"::equals).of(Feed.SESSIONS, once);
    assertThat(twice.line()).isEmpty();
  }

  @Test
  void aWithdrawalKeepsADigestAndItsDay() {
    assertThat(left(Feed.WITHDRAWALS, withdrawal("P-1").with("reason", "P-1 is tired")))
        .isEqualTo(
            "{\"performer_digest\":\"%s\",\"withdrawn_on\":\"2026-11-20\"}"
                .formatted(Redaction.digest("P-1")));
  }

  @Test
  void whatNobodyCanReadGoesWhenItNamesThem() {
    for (String line :
        List.of(
            "{\"performer_id\":\"P-1\"",
            "{\"performer_id\":\"P-1",
            "{\"text\":\"never closed, \"performer_id\":\"P-1\"}",
            "{\"performer_id\":\"\\u0050-1\",}",
            "{\"performer_id\":\"P-1\",\"performer_id\":\"P-2\"}",
            "[\"P-1\"]",
            "[".repeat(100_000) + "\"P-1\"")) {
      assertThat(OF_P1.of(Feed.SESSIONS, line).line()).as(line).isEmpty();
      assertThat(OF_P1.of(Feed.SCENES, line).line()).as(line).isEmpty();
    }
    assertThat(left(Feed.SESSIONS, session("S-1", turn(0, "P-1")).with("turns", "P-1"))).isEmpty();
    var nowhere = session("S-1", turn(0, "P-1"), turn(1, "P-2")).with("turns/0/turn", "first");
    assertThat(left(Feed.SESSIONS, nowhere)).isEmpty();
  }

  @Test
  void anUnknownFieldThatNamesThemGoesAndAKnownOneSpeltAlikeStays() {
    var line =
        session("S-1", turn(0, "P-2"))
            .with("participants", List.of(participant("P-2")))
            .with("vendor", "P-1");
    assertThat(left(Feed.SESSIONS, line)).isEqualTo(line.toString());
    var naming = line.with("turns/0/addressee", "P-1").with("seats", Map.of("P-1", 3));
    assertThat(left(Feed.SESSIONS, naming)).isEqualTo(line.toString());
    var heard = late("S-1", 0, "R-1", "joy");
    assertThat(left(Feed.ANNOTATIONS, heard.with("of", "P-1"))).isEqualTo(heard.toString());
  }

  @Test
  void whatDoesNotNameThemIsLeftByteByByte() {
    var line = "{ \"performer_id\" : \"P-2\", \"height\": 1.80, \"odds\":1E+2 }";
    assertThat(left(Feed.PERFORMERS, line)).isEqualTo(line);
    assertThat(left(Feed.SESSIONS, "  ")).isEqualTo("  ");
    assertThat(left(Feed.SESSIONS, "{\"session_id\":")).isEqualTo("{\"session_id\":");
    var kept = left(Feed.PERFORMERS, line.replace("}", ",\"of\":\"P-1\"}"));
    assertThat(kept).contains("\"height\":1.80", "\"odds\":1E+2").doesNotContain("P-1");
  }

  @Property(tries = 500)
  void whateverIsDoneToALineNothingOfTheirsStaysAndTwiceIsOnce(@ForAll long seed) {
    var random = new Random(seed);
    var line = new StringBuilder(conversation(random).toString());
    for (int change = random.nextInt(4); change > 0; change--) {
      line.setCharAt(random.nextInt(line.length()), "\"{}[]:,x0 \\".charAt(random.nextInt(11)));
    }
    var once = OF_P1.of(Feed.SESSIONS, line.toString());

    assertThat(OF_P1.of(Feed.SESSIONS, once.line()))
        .isEqualTo(new Redacted(once.line(), false, List.of(), List.of()));
    assertThat(once.isChanged()).isEqualTo(!once.line().contentEquals(line));
    if (once.isChanged()) {
      assertThat(once.line()).doesNotContain("\"P-1\"");
    }
  }

  private static Line conversation(Random random) {
    var turns = new ArrayList<Line>();
    for (int turn = 0; turn < 2 + random.nextInt(5); turn++) {
      turns.add(turn(turn, "P-" + (1 + random.nextInt(3))).with("start_ms", random.nextInt(9)));
    }
    return session("S-1", turns.toArray(Line[]::new));
  }

  private static String left(Feed feed, Object line) {
    return OF_P1.of(feed, line.toString()).line();
  }
}
