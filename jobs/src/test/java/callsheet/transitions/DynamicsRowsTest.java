package callsheet.transitions;

import static callsheet.golden.Golden.TOLERANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.corpus.Taxonomy;
import callsheet.golden.Golden;
import callsheet.golden.GoldenTaxonomy;
import callsheet.lake.Run;
import callsheet.moments.NaiveCounts;
import callsheet.schema.CellMoment;
import callsheet.schema.EmotionDynamics;
import callsheet.schema.PairChance;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DynamicsRowsTest {
  private static final Run NIGHT = new Run(LocalDate.of(2026, 11, 22), "test-run", 42);
  private static final List<CellMoment> COUNTS = NaiveCounts.moments(Golden.turns(), "en");

  /** Three stays of joy, of which two were to be expected. */
  private static final List<PairChance> CHANCES =
      List.of(
          chance("joy", "joy", 3, 2_000_000_000_000L),
          chance("joy", "fear", 1, 2_000_000_000_000L));

  private static final List<EmotionDynamics> ROWS = rows(COUNTS, GoldenTaxonomy.ofCorpus());

  @Test
  void thereIsARowForAllAndForEveryEmotionOfWhatStaysAndWhatSpreads() {
    assertThat(ROWS).hasSize(2 * 2 * (1 + 6));
    assertThat(ROWS).extracting(EmotionDynamics::relation).containsOnly("self", "partner");
    assertThat(ROWS.get(0).emotion()).isEqualTo("(all)");
    assertThat(ROWS.get(0).pairMass()).isEqualTo(143.0);
  }

  @Test
  void volatilityIsTheShareOfPairsThatChange() {
    var counts = Golden.json("04_transition_stats_R").get("within6");
    var all = ROWS.get(0);
    double stays = 0;
    for (int emotion = 0; emotion < 6; emotion++) {
      var row = ROWS.get(1 + emotion);
      double rate = counts.get("P_row").get(emotion).get(emotion).asDouble();
      assertThat(row.volatility()).isCloseTo(1 - rate, TOLERANCE);
      stays += rate * row.pairMass();
      if (row.volatilityLower() == null) {
        assertThat(row.volatilityReason()).isEqualTo("SUPPRESSED");
      } else {
        assertThat(row.volatility()).isBetween(row.volatilityLower(), row.volatilityUpper());
      }
    }
    assertThat(all.volatility()).isCloseTo(1 - stays / 143, TOLERANCE);
    assertThat(all.volatilityReason()).isEqualTo("NOT_IDENTIFIED");
  }

  @Test
  void aStratifiedInertiaIsHeldAgainstEachSessionsOwnLabels() {
    // 3 of 4 stay, 2 of 4 by chance.
    assertThat(ROWS.get(0).stratifiedInertia()).isCloseTo(0.5, within(1e-12));
    assertThat(ROWS.get(1).stratifiedInertia()).isNull();
  }

  @Test
  void theLongRunOfAPerformersTurnsAddsUpAndThatOfAnswersIsNone() {
    var self = ROWS.subList(1, 7);
    double whole = self.stream().mapToDouble(row -> row.longRun().stationaryShare()).sum();

    assertThat(whole).isCloseTo(1, within(1e-12));
    assertThat(self)
        .allSatisfy(
            row -> {
              assertThat(row.longRun().recurrenceTurns())
                  .isCloseTo(1 / row.longRun().stationaryShare(), within(1e-9));
              assertThat(row.longRun().expectedDwellTurns()).isGreaterThan(1);
              assertThat(row.balance().bowkerStatistic()).isNull();
            });
    double kemeny =
        self.stream()
            .mapToDouble(row -> row.longRun().stationaryShare() * row.longRun().firstPassageTurns())
            .sum();
    assertThat(ROWS.get(0).longRun().firstPassageTurns()).isCloseTo(kemeny, within(1e-9));
    assertThat(ROWS.get(7).relation()).isEqualTo("partner");
    assertThat(ROWS.get(7).longRun().longRunReason()).isEqualTo("NOT_IDENTIFIED");
    assertThat(ROWS.get(7).balance().reciprocity()).isBetween(0.0, 1.0);
  }

  @Test
  void withoutPairsEverythingIsNullWithItsReason() {
    var rows = rows(List.of(), GoldenTaxonomy.of("joy", "fear"));

    assertThat(rows)
        .hasSize(2 * 3)
        .allSatisfy(
            row -> {
              assertThat(row.inertia()).isNull();
              assertThat(row.inertiaReason()).isEqualTo("NO_DATA");
              assertThat(row.volatility()).isNull();
              assertThat(row.volatilityReason()).isEqualTo("NO_DATA");
              assertThat(row.nextEntropyBits()).isNull();
              assertThat(row.longRun().longRunReason()).isEqualTo("NO_DATA");
            });
  }

  private static List<EmotionDynamics> rows(List<CellMoment> counts, Taxonomy taxonomy) {
    return DynamicsRows.of(ScopedPairs.all(counts, CHANCES, taxonomy), NIGHT);
  }

  private static PairChance chance(String from, String to, long pairs, long expected) {
    return new PairChance(
        "en",
        "self",
        from,
        to,
        1,
        pairs,
        BigInteger.valueOf(expected),
        BigInteger.valueOf(4_000_000_000_000L),
        List.of(),
        null,
        null,
        null,
        null);
  }
}
