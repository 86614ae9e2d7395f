package callsheet.diversity;

import static callsheet.golden.Golden.TOLERANCE;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.golden.Golden;
import callsheet.golden.GoldenTaxonomy;
import callsheet.lake.Run;
import callsheet.moments.Cell;
import callsheet.moments.NaiveCounts;
import callsheet.schema.PerformerDiversity;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CellDiversityTest {
  private static final Run NIGHT = new Run(LocalDate.of(2026, 11, 22), "test-run", 42);

  @Test
  void performersBehindTheCorpusAndEachEmotionEqualThoseOfPublishedSoftware() {
    var expected = Golden.json("05_diversity_R");
    var rows = CellDiversity.of(masses(), GoldenTaxonomy.ofCorpus(), NIGHT);

    assertThat(rows).hasSize(1 + 6 + 3 * 36);
    for (PerformerDiversity row : rows.subList(0, 7)) {
      var hill =
          row.fromEmotion() == null
              ? expected.get("effective_performers_total")
              : expected.get("effective_performers_per_emotion").get(row.fromEmotion());
      assertThat(row.hillQ0()).isEqualTo(hill.get("q0").asDouble());
      assertThat(row.hillQ1()).isCloseTo(hill.get("q1").asDouble(), TOLERANCE);
      assertThat(row.hillQ2()).isCloseTo(hill.get("q2").asDouble(), TOLERANCE);
    }
    assertThat(rows.get(0).gini()).isCloseTo(expected.at("/gini/turns/gini").asDouble(), TOLERANCE);
    assertThat(rows.get(0).topPerformerShare()).isCloseTo(58 / 179.0, TOLERANCE);
    assertThat(rows.get(0).mass()).isEqualTo(179.0);
  }

  @Test
  void theShareOfOnePerformerAmongFourIsSuppressed() {
    var row = turn(List.of(4L, 3L, 2L, 1L));

    assertThat(row.topPerformerShare()).isNull();
    assertThat(row.reason()).isEqualTo("SUPPRESSED");
    assertThat(row.hillQ0()).isEqualTo(4.0);
    assertThat(turn(List.of(4L, 3L, 2L, 1L, 1L)).reason()).isNull();
  }

  @Test
  void aPerformerWithoutMassIsNotCounted() {
    assertThat(turn(List.of(5L, 5L, 0L))).isEqualTo(turn(List.of(5L, 5L)));
  }

  @Test
  void aCellThatNobodyShowedHasNoPerformersAndNoData() {
    var row = turn(List.of());

    assertThat(row.hillQ0()).isZero();
    assertThat(row.hillQ2()).isZero();
    assertThat(row.gini()).isNull();
    assertThat(row.reason()).isEqualTo("NO_DATA");
  }

  private static PerformerDiversity turn(List<Long> masses) {
    return CellDiversity.of(
            List.of(new CellMasses(Cell.TURN, masses)), GoldenTaxonomy.of("joy"), NIGHT)
        .get(0);
  }

  private static List<CellMasses> masses() {
    var byCell = new HashMap<Cell, Map<String, Long>>();
    for (var atom : NaiveCounts.atoms(Golden.turns())) {
      byCell
          .computeIfAbsent(atom.cell(), cell -> new HashMap<>())
          .merge(atom.turn().performer(), 1_000_000_000L, Long::sum);
    }
    return byCell.entrySet().stream()
        .map(cell -> new CellMasses(cell.getKey(), List.copyOf(cell.getValue().values())))
        .toList();
  }
}
