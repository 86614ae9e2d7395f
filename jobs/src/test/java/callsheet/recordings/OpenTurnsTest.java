package callsheet.recordings;

import static callsheet.schema.Tables.PERFORMER_CELLS;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.TURN_LABELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.corpus.Cell;
import callsheet.corpus.CellKind;
import callsheet.lake.Lake;
import callsheet.lake.TestLake;
import callsheet.sample.SampleLake;
import callsheet.schema.Session;
import callsheet.schema.TurnLabel;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The open turns of the sample against its labels and counts. */
class OpenTurnsTest {
  private static final int PER_TURN = 3;
  private static final List<Cell> CELLS =
      List.of(
          Cell.emotion("fear"),
          new Cell(CellKind.SELF, "annoyance", "frustration"),
          new Cell(CellKind.PARTNER, "annoyance", "frustration"));

  private static Lake lake;
  private static List<OpenBrief> briefs;

  @BeforeAll
  static void read() {
    lake = SampleLake.lake();
    briefs = OpenTurns.of(lake, TestLake.NIGHT, null, CELLS, new RatingRound(PER_TURN, 0));
  }

  @Test
  void everyTurnThatDoesNotCountIsOpen() {
    long open =
        lake.rows(PERFORMER_CELLS).stream()
            .filter(
                cell ->
                    cell.cellKind().equals("unlabelled")
                        || cell.cellKind().equals("low_confidence"))
            .mapToLong(cell -> cell.turnCount())
            .sum();

    assertThat(briefs.stream().mapToLong(OpenBrief::turns).sum()).isEqualTo(open).isPositive();
    assertThat(briefs).extracting(OpenBrief::sceneId).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aTurnGetsTheRatingsThatItLacksAndAtLeastOne() {
    long lacking =
        openLabels().stream()
            .mapToLong(label -> Math.max(1, PER_TURN - label.annotationCount()))
            .sum();

    assertThat(briefs.stream().mapToLong(OpenBrief::ratings).sum()).isEqualTo(lacking);
  }

  @Test
  void whatIsExpectedIsWhatTurnsMayBeTimesTheChanceThatTheyCount() {
    var chances = RatingChances.of(lake);
    var usual = UsualEmotions.of(lake);
    var scenes =
        lake.rows(SESSIONS).stream()
            .collect(Collectors.toMap(Session::sessionId, Session::sceneId));
    double fear =
        openLabels().stream()
            .mapToDouble(
                label -> {
                  int more = Math.max(1, PER_TURN - label.annotationCount());
                  double share =
                      label.masses().isEmpty()
                          ? usual.of(scenes.get(label.sessionId())).get("fear")
                          : label.masses().getOrDefault("fear", 0L) / 1e9;
                  return share * chances.of(label.annotationCount(), more);
                })
            .sum();

    assertThat(gain(0)).isCloseTo(fear, within(1e-5)).isPositive();
  }

  @Test
  void whatATurnBreaksIsMendedOnBothSides() {
    double turns = briefs.stream().mapToLong(OpenBrief::turns).sum();

    assertThat(gain(1)).isBetween(1e-3, 2 * turns);
    assertThat(gain(2)).isBetween(1e-3, 2 * turns);
  }

  @Test
  void recentSessionsAreLeftToThoseWhoRateThemFirst() {
    var old = OpenTurns.of(lake, TestLake.NIGHT, null, CELLS, new RatingRound(PER_TURN, 100_000));

    assertThat(old).isEmpty();
  }

  private static double gain(int cell) {
    return briefs.stream().mapToDouble(brief -> brief.gains().get(cell)).sum();
  }

  private static List<TurnLabel> openLabels() {
    return lake.rows(TURN_LABELS).stream().filter(label -> !label.isUsable()).toList();
  }
}
