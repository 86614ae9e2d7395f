package callsheet.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.corpus.LabelMass;
import callsheet.schema.PairChance;
import callsheet.schema.PerformerCell;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CountsPropertyTest {
  @Property(tries = 200)
  void theKernelCountsWhatTheBookSays(@ForAll long seed, @ForAll @IntRange(max = 10) int tenths) {
    var studio = Studios.random(seed, 12);
    var counts = KernelCounts.of(studio, tenths / 10.0);
    var naive = new NaiveCounts(studio, Studios.TAXONOMY, tenths / 10.0);

    assertThat(counts.performerCells()).isEqualTo(naive.performerCells());
    assertThat(counts.sceneCells()).isEqualTo(naive.sceneCells());
    assertThat(counts.runLengths()).isEqualTo(naive.runLengths());
    assertThat(counts.labelCoincidences()).isEqualTo(naive.labelCoincidences());
    assertThat(counts.pairChances()).isEqualTo(naive.pairChances());
    assertThat(counts.arcCounts()).isEqualTo(naive.arcCounts());
  }

  @Property(tries = 100)
  void neitherOrderNorPartitionsChangeACount(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int partitions) {
    var studio = new ArrayList<>(Studios.random(seed, 12));
    var whole = KernelCounts.of(studio, 0.5);

    Collections.shuffle(studio, new Random(seed));
    var parts = new KernelCounts(Studios.TAXONOMY);
    for (int first = 0; first < studio.size(); first += partitions) {
      parts.add(studio.subList(first, Math.min(studio.size(), first + partitions)), 0.5);
    }

    assertThat(parts.packed()).isEqualTo(whole.packed());
  }

  @Property(tries = 100)
  void massesAddUp(@ForAll long seed) {
    var cells = KernelCounts.of(Studios.random(seed, 12), 0.5).performerCells();

    assertThat(mass(cells, "emotion")).isEqualTo(mass(cells, "turn"));
    for (String kind : List.of("turn", "self", "partner", "adjacent")) {
      assertThat(mass(cells, kind) % LabelMass.UNIT).isZero();
    }
    assertThat(mass(cells, "adjacent")).isGreaterThanOrEqualTo(mass(cells, "partner"));
  }

  @Property(tries = 100)
  void chanceBringsAsManyPairsAsThereAre(@ForAll long seed) {
    for (String relation : List.of("self", "partner")) {
      long pairs = 0;
      double expected = 0;
      for (PairChance row : KernelCounts.of(Studios.random(seed, 12), 0.5).pairChances()) {
        if (row.relation().equals(relation)) {
          pairs += row.pairs();
          expected += row.expected().doubleValue() / 1e12;
        }
      }
      assertThat(expected).isCloseTo((double) pairs, within(1e-8));
    }
  }

  private static long mass(Iterable<PerformerCell> cells, String kind) {
    long mass = 0;
    for (PerformerCell cell : cells) {
      mass += cell.cellKind().equals(kind) ? cell.mass() : 0;
    }
    return mass;
  }
}
