package callsheet.transitions;

import static callsheet.golden.Golden.TOLERANCE;
import static callsheet.golden.Golden.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callsheet.corpus.Taxonomy;
import callsheet.golden.Golden;
import callsheet.golden.GoldenTaxonomy;
import callsheet.lake.Run;
import callsheet.moments.NaiveCounts;
import callsheet.schema.CellMoment;
import callsheet.schema.EmotionTransition;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TransitionStatisticsTest {
  private static final Run NIGHT = new Run(LocalDate.of(2026, 11, 22), "test-run", 42);
  private static final List<CellMoment> COUNTS = NaiveCounts.moments(Golden.turns(), "en");
  private static final List<EmotionTransition> ROWS = statistics(COUNTS, GoldenTaxonomy.ofCorpus());

  @Test
  void pairsOfEveryRelationEqualThoseOfTheReference() {
    var definitions = Map.of("self", "WITHIN", "partner", "CROSS", "adjacent", "ADJ");
    definitions.forEach(
        (relation, definition) -> {
          var counts = Golden.matrix(reference(definition).get("N"));
          var rows = rows(relation);
          for (int cell = 0; cell < 36; cell++) {
            assertThat(rows.get(cell).pairMass()).isEqualTo((double) counts[cell / 6][cell % 6]);
            assertThat(rows.get(cell).allMass())
                .isEqualTo(reference(definition).get("total").asDouble());
          }
        });
  }

  @Test
  void independenceStatisticsEqualThoseOfPublishedSoftware() {
    var expected = Golden.json("04_transition_stats_R").get("within6");
    var rows = rows("self");
    for (int cell = 0; cell < 36; cell++) {
      var row = rows.get(cell);
      assertThat(row.rate()).isCloseTo(value(expected, "P_row", cell), TOLERANCE);
      assertThat(row.expectedMass()).isCloseTo(value(expected, "expected", cell), TOLERANCE);
      assertThat(row.lift()).isCloseTo(value(expected, "lift", cell), TOLERANCE);
      assertThat(row.adjustedResidual()).isCloseTo(value(expected, "adj_resid", cell), TOLERANCE);
      assertThat(row.residualReason()).isNull();
    }
  }

  @Test
  void thePeopleBehindAnArcEqualThoseOfTheReference() {
    var support = Golden.json("03_pairs_bruteforce").get("within_arc_support");
    for (EmotionTransition row : rows("self")) {
      var arc = support.get(row.fromEmotion() + ">" + row.toEmotion());
      if (arc == null) {
        assertThat(row.performers()).isZero();
        assertThat(row.effectivePerformers()).isZero();
      } else {
        assertThat(row.performers()).isEqualTo(arc.get("performers").size());
        assertThat(row.sessions()).isEqualTo(arc.get("sessions").asLong());
        assertThat(row.effectivePerformers()).isCloseTo(arc.get("hill2").asDouble(), TOLERANCE);
      }
    }
  }

  @Test
  void aRateHasTheIntervalOfThePairsFromItsEmotion() {
    // The formulas of ClusteredRatio pair by pair, in Python with SciPy's t quantiles.
    var row = rows("self").get(1);

    assertThat(row.fromEmotion() + ">" + row.toEmotion()).isEqualTo("anger>fear");
    assertThat(row.designEffect()).isCloseTo(2.241567950194104, TOLERANCE);
    assertThat(row.nEffective()).isCloseTo(12.08157204257924, TOLERANCE);
    assertThat(row.rateLower()).isCloseTo(0.028071729543312107, TOLERANCE);
    assertThat(row.rateUpper()).isCloseTo(0.3971189787172697, TOLERANCE);
  }

  @Test
  void aRateLiesInItsInterval() {
    for (EmotionTransition row : ROWS) {
      if (row.rate() != null && row.rateLower() != null && row.rateUpper() != null) {
        assertThat(row.rate()).isBetween(row.rateLower(), row.rateUpper());
        assertThat(row.nEffective()).isPositive().isLessThanOrEqualTo(row.fromMass());
      } else {
        assertThat(row.reason()).isNotNull();
      }
    }
  }

  @Test
  void anEmotionThatFewPerformersLeaveHasRatesWithoutIntervals() {
    var sadness = rows("self").stream().filter(row -> row.fromEmotion().equals("sadness")).toList();

    assertThat(sadness)
        .allSatisfy(
            row -> {
              assertThat(row.rate()).isNotNull();
              assertThat(row.rateLower()).isNull();
              assertThat(row.nEffective()).isNull();
              assertThat(row.designEffect()).isNull();
              assertThat(row.reason()).isEqualTo("SUPPRESSED");
            });
  }

  @Test
  void anEmotionThatNobodyShowedHasNeitherRateNorLift() {
    var taxonomy =
        GoldenTaxonomy.of("anger", "fear", "joy", "neutral", "sadness", "surprise", "relief");

    var rows = statistics(COUNTS, taxonomy);

    assertThat(rows).hasSize(2 * 3 * 49);
    var fromRelief = rows.get(48);
    assertThat(fromRelief.fromEmotion()).isEqualTo("relief");
    assertThat(fromRelief.rate()).isNull();
    assertThat(fromRelief.reason()).isEqualTo("ZERO_MARGIN");
    var toRelief = rows.get(6);
    assertThat(toRelief.rate()).isEqualTo(0.0);
    assertThat(toRelief.rateLower()).isEqualTo(0.0);
    assertThat(toRelief.reason()).isEqualTo("NO_VARIATION");
    assertThat(toRelief.lift()).isNull();
    assertThat(toRelief.expectedMass()).isEqualTo(0.0);
    assertThat(toRelief.residualReason()).isEqualTo("ZERO_MARGIN");
  }

  @Test
  void anEmptyCorpusHasEveryPairWithoutData() {
    var rows = statistics(List.of(), GoldenTaxonomy.of("joy", "fear"));

    assertThat(rows).hasSize(3 * 4);
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(row.reason()).isEqualTo("NO_DATA");
              assertThat(row.residualReason()).isEqualTo("NO_DATA");
              assertThat(row.expectedMass()).isNull();
            });
  }

  @Test
  void aTaxonomyOfOneEmotionHasNoResiduals() {
    var turns = Golden.turns().stream().filter(turn -> "joy".equals(turn.label())).toList();

    var row = statistics(NaiveCounts.moments(turns, "en"), GoldenTaxonomy.of("joy")).get(0);

    assertThat(row.rate()).isEqualTo(1.0);
    assertThat(row.adjustedResidual()).isNull();
    assertThat(row.residualReason()).isEqualTo("ZERO_MARGIN");
  }

  @Test
  void pairsThatDoNotSumToTheirBaseAreABug() {
    assertThatThrownBy(() -> statistics(COUNTS, GoldenTaxonomy.of("anger", "fear")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("do not sum");
  }

  @Property(tries = 20)
  void theOrderOfTheCountsDoesNotMatter(@ForAll long seed) {
    var shuffled = new ArrayList<>(COUNTS);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(statistics(shuffled, GoldenTaxonomy.ofCorpus())).isEqualTo(ROWS);
  }

  private static List<EmotionTransition> statistics(List<CellMoment> counts, Taxonomy taxonomy) {
    return TransitionStatistics.of(
        ScopedPairs.all(counts, List.of(), taxonomy), NoiseFloor.UNKNOWN, NIGHT);
  }

  private static List<EmotionTransition> rows(String relation) {
    return ROWS.stream()
        .filter(row -> row.scopeKind().equals("corpus") && row.relation().equals(relation))
        .toList();
  }

  private static JsonNode reference(String definition) {
    return list(Golden.json("03_pairs_bruteforce").get("cases")).stream()
        .filter(c -> c.get("definition").asText().equals(definition))
        .filter(c -> c.get("missing").asText().equals("BREAK"))
        .filter(c -> c.get("min_conf").asDouble() == 0 && c.get("max_gap_s").isNull())
        .filter(c -> c.get("lag").asInt() == 1)
        .findFirst()
        .orElseThrow();
  }

  private static double value(JsonNode expected, String statistic, int cell) {
    return expected.get(statistic).get(cell / 6).get(cell % 6).asDouble();
  }
}
