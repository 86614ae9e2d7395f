package callsheet.sample;

import static callsheet.schema.Tables.PORTRAYAL;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.TURN_LABELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.lake.Lake;
import callsheet.lake.TestLake;
import callsheet.portrayal.PortrayalJob;
import callsheet.schema.Portrayal;
import callsheet.schema.Session;
import callsheet.schema.TurnLabel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was asked in the sample and what is perceived, counted turn by turn. */
class SamplePortrayalTest {
  private static final Map<String, Tally> TALLIES = new TreeMap<>();
  private static List<Portrayal> rows = List.of();

  /** What was asked of some turns. */
  private static final class Tally {
    private final Set<String> sessions = new TreeSet<>();
    private final Set<String> performers = new TreeSet<>();
    private final Map<String, Double> perceived = new HashMap<>();
    private double portrayed;
    private long turns;
  }

  @BeforeAll
  static void countTwice() {
    var lake = SampleLake.lake();
    var aside = lake.aside("portrayal", Set.of(PORTRAYAL));
    new PortrayalJob(null).run(aside, TestLake.NIGHT);
    rows = aside.rows(PORTRAYAL);
    count(lake);
  }

  @AfterAll
  static void sweep() {
    SampleLake.lake().sweep();
  }

  private static void count(Lake lake) {
    var briefs =
        lake.rows(SESSIONS).stream()
            .collect(Collectors.toMap(Session::sessionId, Session::sceneId));
    var speakers =
        lake.rows(TURNS).stream()
            .filter(turn -> turn.tombstone() == null)
            .collect(
                Collectors.toMap(
                    turn -> turn.sessionId() + "#" + turn.turn(),
                    turn -> String.valueOf(turn.performerId())));
    for (var label : lake.rows(TURN_LABELS)) {
      if (label.isUsable() && label.intended() != null) {
        var performer = speakers.getOrDefault(label.sessionId() + "#" + label.turn(), "nobody");
        add("brief " + briefs.get(label.sessionId()), performer, label);
        add("performer " + performer, performer, label);
      }
    }
  }

  private static void add(String subject, String performer, TurnLabel label) {
    for (var emotion : List.of(String.valueOf(label.intended()), "null")) {
      var tally = TALLIES.computeIfAbsent(subject + " " + emotion, key -> new Tally());
      tally.turns++;
      tally.sessions.add(label.sessionId());
      tally.performers.add(performer);
      label.masses().forEach((name, mass) -> tally.perceived.merge(name, mass / 1e9, Double::sum));
      tally.portrayed += label.masses().getOrDefault(String.valueOf(label.intended()), 0L) / 1e9;
    }
  }

  private static String key(Portrayal row) {
    var subject = row.sceneId() == null ? row.performerId() : row.sceneId();
    return "%s %s %s".formatted(row.subjectKind(), subject, row.askedEmotion());
  }

  @Test
  void everySubjectAndEmotionAskedOfItHasARow() {
    assertThat(rows)
        .extracting(SamplePortrayalTest::key)
        .containsExactlyInAnyOrderElementsOf(TALLIES.keySet());
  }

  @Test
  void turnsSessionsAndPerformersAreThoseThatWereAsked() {
    assertThat(rows)
        .allSatisfy(
            row -> {
              var tally = TALLIES.get(key(row));
              assertThat(row.askedTurns()).as(key(row)).isEqualTo(tally.turns);
              assertThat(row.sessions()).as(key(row)).isEqualTo(tally.sessions.size());
              assertThat(row.performers()).as(key(row)).isEqualTo(tally.performers.size());
            });
  }

  @Test
  void sharesAreThoseOfTheLabels() {
    var published = rows.stream().filter(row -> row.portrayedShare() != null).toList();

    assertThat(published).hasSizeGreaterThan(20);
    assertThat(published)
        .allSatisfy(
            row -> {
              var tally = TALLIES.get(key(row));
              double share = tally.portrayed / tally.turns;
              assertThat(row.portrayedShare()).as(key(row)).isCloseTo(share, within(1e-9));
              assertThat(row.portrayedShareLower()).isLessThanOrEqualTo(share);
              assertThat(row.portrayedShareUpper()).isGreaterThanOrEqualTo(share);
              assertThat(row.effectiveTurns()).isBetween(1.0, (double) tally.turns);
            });
  }

  @Test
  void whatIsHeardInsteadIsTheMostOfTheRest() {
    assertThat(rows)
        .filteredOn(row -> row.insteadEmotion() != null)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            row -> {
              var tally = TALLIES.get(key(row));
              var others = new TreeMap<>(tally.perceived);
              others.remove(row.askedEmotion());
              double most = others.values().stream().mapToDouble(mass -> mass).max().orElse(0);
              assertThat(others.get(row.insteadEmotion())).as(key(row)).isEqualTo(most);
              assertThat(row.insteadShare()).isCloseTo(most / tally.turns, within(1e-9));
            });
  }

  @Test
  void aBriefOfFewPerformersOrTurnsTellsNoShare() {
    assertThat(rows)
        .filteredOn(row -> row.performers() < 5 && row.subjectKind().equals("brief"))
        .allSatisfy(row -> assertThat(row.portrayedShare()).as(key(row)).isNull());
    assertThat(rows)
        .filteredOn(row -> row.askedTurns() < 20)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.portrayedShare()).as(key(row)).isNull());
  }
}
