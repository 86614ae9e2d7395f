package callsheet.distribution;

import static callsheet.golden.Golden.TOLERANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.Golden;
import callsheet.golden.GoldenTaxonomy;
import callsheet.lake.Run;
import callsheet.moments.NaiveCounts;
import callsheet.schema.CellMoment;
import callsheet.schema.EmotionDistribution;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EmotionSharesTest {
  private static final Run NIGHT = new Run(LocalDate.of(2026, 11, 22), "test-run", 42);
  private static final List<CellMoment> COUNTS = NaiveCounts.moments(Golden.turns(), "en");
  private static final List<EmotionDistribution> SHARES =
      EmotionShares.of(COUNTS, GoldenTaxonomy.ofCorpus(), NIGHT);

  /** Design effect and interval by the formulas of ClusteredRatio, turn by turn in Python. */
  private static final Map<String, double[]> INTERVALS =
      Map.of(
          "anger", new double[] {3.0464807037447224, 0.13994246379216793, 0.3805671607370812},
          "fear", new double[] {2.620561570294894, 0.09178202857480512, 0.2862984757716204},
          "joy", new double[] {2.3713780335576713, 0.10793944380554102, 0.29687271307639057},
          "neutral", new double[] {2.035923040789914, 0.11354343122219884, 0.28513083279948676},
          "sadness", new double[] {2.5279703562393094, 0.06133451947171979, 0.2310680271117455},
          "surprise", new double[] {1.78606593388357, 0.05412975563758778, 0.17926371393141954});

  @Test
  void sharesAndIntervalsOfTheCorpusEqualTheirReference() {
    for (JsonNode expected : Golden.json("02b_default_ci")) {
      var row = row("corpus", expected.get("label").asText());
      var interval = INTERVALS.get(row.emotion());

      assertThat(row.share()).isCloseTo(expected.get("p").asDouble(), TOLERANCE);
      assertThat(row.designEffect()).isCloseTo(interval[0], TOLERANCE);
      assertThat(row.shareLower()).isCloseTo(interval[1], TOLERANCE);
      assertThat(row.shareUpper()).isCloseTo(interval[2], TOLERANCE);
      assertThat(row.reason()).isNull();
    }
  }

  @Test
  void unusableTurnsStandBesideTheShares() {
    var anger = row("corpus", "anger");

    assertThat(anger.turnMass()).isEqualTo(43);
    assertThat(anger.usableTurns()).isEqualTo(179);
    assertThat(anger.unlabelledTurns()).isEqualTo(17);
    assertThat(anger.lowConfidenceTurns()).isZero();
    assertThat(anger.missingLabelLower()).isCloseTo(43 / 196.0, within(1e-15));
    assertThat(anger.missingLabelUpper()).isCloseTo(60 / 196.0, within(1e-15));
  }

  @Test
  void aLanguageThatIsTheCorpusHasItsShares() {
    assertThat(row("language", "joy").share()).isEqualTo(row("corpus", "joy").share());
    assertThat(row("language", "joy").shareLower()).isEqualTo(row("corpus", "joy").shareLower());
  }

  @Test
  void sharesOfEveryScopeSumToOne() {
    for (String scope : List.of("(all)", "en", "B1", "B2", "B3", "B4")) {
      var rows = SHARES.stream().filter(row -> row.scope().equals(scope)).toList();

      assertThat(rows).hasSize(6);
      assertThat(rows.stream().mapToDouble(row -> orZero(row.share())).sum())
          .isCloseTo(1, TOLERANCE);
      assertThat(rows.stream().mapToDouble(row -> orZero(row.secondsShare())).sum())
          .isCloseTo(1, TOLERANCE);
    }
  }

  @Test
  void scenesSumToTheCorpus() {
    var scenes = SHARES.stream().filter(row -> row.scopeKind().equals("scene")).toList();
    var anger = scenes.stream().filter(row -> row.emotion().equals("anger")).toList();

    assertThat(anger.stream().mapToDouble(EmotionDistribution::turnMass).sum()).isEqualTo(43);
    assertThat(anger.stream().mapToLong(EmotionDistribution::unlabelledTurns).sum()).isEqualTo(17);
  }

  @Test
  void anEmotionThatNobodyShowedHasAShareOfZero() {
    var taxonomy =
        GoldenTaxonomy.of("relief", "anger", "fear", "joy", "neutral", "sadness", "surprise");

    var relief = EmotionShares.of(COUNTS, taxonomy, NIGHT).get(0);

    assertThat(relief.emotion()).isEqualTo("relief");
    assertThat(relief.share()).isEqualTo(0.0);
    assertThat(relief.performers()).isZero();
    assertThat(relief.shareLower()).isEqualTo(0.0);
    assertThat(relief.nEffective()).isEqualTo(8.0);
    assertThat(relief.designEffect()).isNull();
    assertThat(relief.reason()).isEqualTo("NO_VARIATION");
  }

  @Test
  void anEmptyCorpusHasRowsWithoutShares() {
    var rows = EmotionShares.of(List.of(), GoldenTaxonomy.of("joy", "fear"), NIGHT);

    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).share()).isNull();
    assertThat(rows.get(0).missingLabelUpper()).isNull();
    assertThat(rows.get(0).secondsShare()).isNull();
    assertThat(rows.get(0).reason()).isEqualTo("NO_DATA");
  }

  @Test
  void countsOfAnEmotionThatTheTaxonomyLacksAreABug() {
    assertThatThrownBy(() -> EmotionShares.of(COUNTS, GoldenTaxonomy.of("joy", "fear"), NIGHT))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("do not sum");
  }

  @Property(tries = 20)
  void theOrderOfTheCountsDoesNotMatter(@ForAll long seed) {
    var shuffled = new ArrayList<>(COUNTS);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(EmotionShares.of(shuffled, GoldenTaxonomy.ofCorpus(), NIGHT)).isEqualTo(SHARES);
  }

  private static EmotionDistribution row(String scopeKind, String emotion) {
    return SHARES.stream()
        .filter(row -> row.scopeKind().equals(scopeKind) && row.emotion().equals(emotion))
        .findFirst()
        .orElseThrow();
  }

  private static double orZero(@Nullable Double value) {
    return value == null ? 0 : value;
  }
}
