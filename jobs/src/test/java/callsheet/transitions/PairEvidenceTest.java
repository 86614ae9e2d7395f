package callsheet.transitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.Golden;
import callsheet.golden.GoldenTaxonomy;
import callsheet.lake.Run;
import callsheet.moments.NaiveCounts;
import callsheet.schema.EmotionTransition;
import callsheet.schema.PairChance;
import callsheet.schema.RareStratum;
import callsheet.schema.TransitionEvidence;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairEvidenceTest {
  private static final Run NIGHT = new Run(LocalDate.of(2026, 11, 22), "test-run", 42);
  private static final List<String> NAMES = List.of("anger", "fear", "joy", "neutral", "sadness");

  /** A pair more than chance for each place from the one emotion to the other. */
  private static final List<EmotionTransition> ROWS = statistics(large());

  @Test
  void zIsWhatPairsAreAboveChanceInStandardDeviations() {
    var evidence = evidence(ROWS, "self", "anger", "joy");

    assertThat(evidence.hardPairs()).isEqualTo(22);
    assertThat(evidence.chancePairs()).isEqualTo(20.0);
    assertThat(evidence.chanceVariance()).isEqualTo(16.0);
    assertThat(evidence.stratifiedZ()).isEqualTo(0.5);
    assertThat(evidence.pValue()).isCloseTo(0.6170750774519738, within(1e-12));
    assertThat(evidence.evidenceReason()).isNull();
  }

  @Test
  void pValuesAreAdjustedOverOneScopeAndRelation() {
    var self =
        ROWS.stream()
            .filter(row -> row.relation().equals("self") && row.scopeKind().equals("corpus"))
            .map(EmotionTransition::evidence)
            .toList();
    long tests = self.stream().filter(one -> one.pValue() != null).count();
    double harmonic = 0;
    for (int rank = 1; rank <= tests; rank++) {
      harmonic += 1.0 / rank;
    }
    double smallest =
        self.stream()
            .filter(one -> one.pValue() != null)
            .mapToDouble(TransitionEvidence::pValue)
            .min()
            .orElseThrow();

    assertThat(tests).isEqualTo(4 * 5);
    assertThat(evidence(ROWS, "self", "anger", "sadness").pValue()).isEqualTo(smallest);
    assertThat(evidence(ROWS, "self", "anger", "sadness").adjustedPValue())
        .isLessThanOrEqualTo(Math.min(1, smallest * tests * harmonic))
        .isGreaterThanOrEqualTo(smallest);
    assertThat(self)
        .filteredOn(one -> one.pValue() != null)
        .allMatch(one -> one.adjustedPValue() >= one.pValue());
  }

  @Test
  void whereFewPerformersLeaveAnEmotionThereIsNoTest() {
    var evidence = evidence(ROWS, "self", "sadness", "joy");

    assertThat(evidence.hardPairs()).isEqualTo(22);
    assertThat(evidence.stratifiedZ()).isNull();
    assertThat(evidence.pValue()).isNull();
    assertThat(evidence.adjustedPValue()).isNull();
    assertThat(evidence.evidenceReason()).isEqualTo("SUPPRESSED");
  }

  @Test
  void whatNoSessionCanHaveHasNoEvidence() {
    var evidence = evidence(ROWS, "self", "anger", "surprise");

    assertThat(evidence.hardPairs()).isZero();
    assertThat(evidence.evidenceReason()).isEqualTo("NO_DATA");
  }

  @Test
  void adjacentPairsHaveNoOneChance() {
    var evidence = evidence(ROWS, "adjacent", "anger", "joy");

    assertThat(evidence.hardPairs()).isNull();
    assertThat(evidence.chancePairs()).isNull();
    assertThat(evidence.lStar()).isNotNull();
    assertThat(evidence.evidenceReason()).isEqualTo("NOT_IDENTIFIED");
  }

  @Test
  void aRarePairHasTheMidPValueOfItsStrata() {
    // Two orders of two turns each, both with the pair, and a stratum that has it in any order.
    var evidence = evidence(statistics(List.of(rare("en", 3, 1, 2))), "self", "anger", "fear");

    assertThat(evidence.stratifiedZ()).isCloseTo(Math.sqrt(2), within(1e-12));
    assertThat(evidence.pValue()).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void theOddsRatioIsWhatHoldsForThePairOverWhatHoldsAgainstIt() {
    var evidence = evidence(ROWS, "self", "anger", "joy");
    // R 50, S 30, QR 9, QS 12: PR 41, PS + QR 27.
    double spread = Math.sqrt(41 / (2.0 * 50 * 50) + 27 / (2.0 * 50 * 30) + 12 / (2.0 * 30 * 30));

    assertThat(evidence.oddsRatio()).isCloseTo(5 / 3.0, within(1e-12));
    assertThat(evidence.oddsRatioLower())
        .isCloseTo(5 / 3.0 * Math.exp(-1.959963984540054 * spread), within(1e-12));
    assertThat(evidence.oddsRatioUpper())
        .isCloseTo(5 / 3.0 * Math.exp(1.959963984540054 * spread), within(1e-12));
    assertThat(evidence.oddsRatioReason()).isNull();
  }

  @Test
  void whyThereIsNoOddsRatioIsSaid() {
    var rare = evidence(statistics(List.of(rare("en", 3, 1, 2))), "self", "anger", "fear");

    assertThat(rare.oddsRatio()).isNull();
    assertThat(rare.oddsRatioReason()).isEqualTo("ZERO_MARGIN");
    assertThat(evidence(ROWS, "self", "sadness", "joy").oddsRatioReason()).isEqualTo("SUPPRESSED");
    assertThat(evidence(ROWS, "self", "anger", "surprise").oddsRatioReason()).isEqualTo("NO_DATA");
    assertThat(evidence(ROWS, "adjacent", "anger", "joy").oddsRatioReason())
        .isEqualTo("NOT_IDENTIFIED");
  }

  @Test
  void theChancesOfTheCorpusAreTheSumOfItsLanguages() {
    var both = List.of(rare("en", 1, 0, 1), rare("es", 1, 0, 1));
    var evidence = evidence(statistics(both), "self", "anger", "fear");

    assertThat(evidence.hardPairs()).isEqualTo(2);
    assertThat(evidence.chancePairs()).isEqualTo(1.0);
    assertThat(evidence.pValue()).isCloseTo(0.25, within(1e-12));
  }

  private static List<PairChance> large() {
    var rows = new ArrayList<PairChance>();
    for (int from = 0; from < NAMES.size(); from++) {
      for (int to = 0; to < NAMES.size(); to++) {
        int above = Math.abs(to - from);
        rows.add(
            new PairChance(
                "en",
                "self",
                NAMES.get(from),
                NAMES.get(to),
                10,
                20 + above,
                trillionths(20),
                trillionths(16),
                List.of(),
                trillionths(30 + 10 * above),
                trillionths(30),
                trillionths(9),
                trillionths(12)));
      }
    }
    return rows;
  }

  /** A pair from anger to fear of which nothing but rare strata is known. */
  private static PairChance rare(String language, long pairs, long certain, long strata) {
    var kind = new RareStratum(2, 1, 1, strata);
    return new PairChance(
        language,
        "self",
        "anger",
        "fear",
        strata + certain,
        pairs,
        trillionths(certain + strata / 2.0),
        trillionths(strata / 4.0),
        List.of(kind),
        trillionths(pairs / 2.0),
        BigInteger.ZERO,
        BigInteger.ZERO,
        BigInteger.ZERO);
  }

  private static BigInteger trillionths(double number) {
    return BigInteger.valueOf((long) (number * 1e12));
  }

  private static List<EmotionTransition> statistics(List<PairChance> chances) {
    var counts = NaiveCounts.moments(Golden.turns(), "en");
    return TransitionStatistics.of(
        ScopedPairs.all(counts, chances, GoldenTaxonomy.ofCorpus()), NoiseFloor.UNKNOWN, NIGHT);
  }

  private static TransitionEvidence evidence(
      List<EmotionTransition> rows, String relation, String from, String to) {
    return rows.stream()
        .filter(row -> row.scopeKind().equals("corpus") && row.relation().equals(relation))
        .filter(row -> row.fromEmotion().equals(from) && row.toEmotion().equals(to))
        .findFirst()
        .orElseThrow()
        .evidence();
  }
}
