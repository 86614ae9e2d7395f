package callsheet.recordings;

import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.PERFORMER_CELLS;
import static callsheet.schema.Tables.SCENE_CELLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.corpus.Cell;
import callsheet.corpus.CellKind;
import callsheet.corpus.Stratum;
import callsheet.lake.Lake;
import callsheet.lake.TestLake;
import callsheet.sample.SampleLake;
import callsheet.schema.Performer;
import callsheet.schema.PerformerCell;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Recordings of the sample against the counts of its night. */
class RecordingsTest {
  private static final int ALL = 1_000_000;
  private static final Stratum WOMEN = new Stratum(Map.of("gender", "woman"));
  private static final Stratum SPANISH = new Stratum(Map.of("language", "es-MX"));
  private static final List<WantedCell> WANTED =
      List.of(
          new WantedCell(Cell.emotion("joy"), Stratum.ALL),
          new WantedCell(Cell.emotion("anger"), WOMEN),
          new WantedCell(Cell.emotion("fear"), SPANISH),
          new WantedCell(new Cell(CellKind.SELF, "annoyance", "frustration"), Stratum.ALL),
          new WantedCell(new Cell(CellKind.PARTNER, "anger", "fear"), Stratum.ALL),
          new WantedCell(new Cell(CellKind.ADJACENT, "surprise", "joy"), SPANISH));

  private static Lake lake;
  private static List<Recording> recordings;

  @BeforeAll
  static void read() {
    lake = SampleLake.lake();
    recordings = Recordings.of(lake, TestLake.NIGHT, null, WANTED, ALL);
  }

  @Test
  void allRecordingsTogetherBringWhatWasCounted() {
    for (int goal = 0; goal < WANTED.size(); goal++) {
      int place = goal;
      double brought =
          recordings.stream()
              .flatMap(recording -> recording.parts().stream())
              .filter(part -> part.goal() == place)
              .mapToDouble(Part::mass)
              .sum();
      assertThat(brought).as("%s", WANTED.get(goal)).isPositive();
      assertThat(brought)
          .as("%s", WANTED.get(goal))
          .isCloseTo(counted(WANTED.get(goal)), within(1e-6));
    }
  }

  @Test
  void everyRatedSessionOfABriefIsOne() {
    var counted =
        lake.rows(SCENE_CELLS).stream()
            .filter(cell -> cell.cellKind().equals("turn"))
            .collect(Collectors.toMap(cell -> cell.sceneId(), cell -> cell.sessionCount()));

    assertThat(byBrief(recordings)).isEqualTo(counted);
  }

  @Test
  void ofABriefThereAreNoMoreThanAskedForAndAlwaysTheSame() {
    var few = Recordings.of(lake, TestLake.NIGHT, null, WANTED.subList(0, 1), 5);

    assertThat(byBrief(few).values()).allMatch(count -> count <= 5);
    assertThat(byBrief(few)).hasSameSizeAs(byBrief(recordings));
    assertThat(recordings.stream().map(Recording::sessionId).toList())
        .containsAll(few.stream().map(Recording::sessionId).toList());
  }

  @Test
  void whoGrantedNothingBringsNothing() {
    var none = Recordings.of(lake, TestLake.NIGHT, "never-granted", WANTED, ALL);

    assertThat(none).isEmpty();
  }

  private static Map<String, Long> byBrief(List<Recording> recordings) {
    return recordings.stream()
        .collect(Collectors.groupingBy(Recording::sceneId, Collectors.counting()));
  }

  private static double counted(WantedCell wanted) {
    var performers =
        lake.rows(PERFORMERS).stream()
            .collect(Collectors.toMap(Performer::performerId, Performer::attributes));
    var cell = wanted.cell();
    return lake.rows(PERFORMER_CELLS).stream()
            .filter(row -> row.cellKind().equals(cell.kind().label()))
            .filter(row -> Cell.of(row.cellKind(), name(row), row.toEmotion()).equals(cell))
            .filter(row -> wanted.stratum().hasSessions(row.language(), row.vendor()))
            .filter(
                row ->
                    wanted
                        .stratum()
                        .hasPerformer(performers.getOrDefault(row.performerId(), Map.of())))
            .mapToLong(PerformerCell::mass)
            .sum()
        / 1e9;
  }

  private static String name(PerformerCell row) {
    return String.valueOf(row.fromEmotion());
  }
}
