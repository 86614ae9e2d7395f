package callsheet.diversity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.corpus.Emotion;
import callsheet.corpus.Taxonomy;
import callsheet.diversity.Repertoires.Shown;
import callsheet.golden.Golden;
import callsheet.golden.GoldenTaxonomy;
import callsheet.golden.GoldenValue;
import callsheet.lake.TestLake;
import callsheet.schema.RepertoireDiversity;
import callsheet.statistics.KeyHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepertoireRowsTest {
  private static final long TURN = 1_000_000_000;
  private static final Taxonomy POLES =
      new Taxonomy(
          "poles", List.of(new Emotion("low", -1, -1, -1), new Emotion("high", 1, 1, 1)), Map.of());

  @Test
  void theRepertoiresOfTheReferenceCorpusAreThoseOfPublishedSoftware() {
    var shown = new ArrayList<Shown>();
    for (var turn : Golden.turns()) {
      if (turn.label() != null) {
        shown.add(new Shown(turn.performer(), "en", turn.label(), TURN));
      }
    }

    var rows = rows(shown, GoldenTaxonomy.ofCorpus());

    assertThat(rows).extracting(RepertoireDiversity::scope).containsExactly("(all)", "en");
    var corpus = rows.get(0);
    var expected = GoldenValue.file("05_diversity_R");
    assertThat(corpus.performers()).isEqualTo(8);
    assertThat(corpus.mass()).isEqualTo(179.0);
    expected.get("jost_q1_weighted", "alpha").assertIs(number(corpus.alphaQ1()));
    expected.get("jost_q1_weighted", "beta").assertIs(number(corpus.betaQ1()));
    expected.get("jost_q1_weighted", "gamma").assertIs(number(corpus.gammaQ1()));
    expected.get("jost_q1_weighted", "mi_bits").assertIs(number(corpus.informationBits()));
    assertThat(List.of(number(corpus.equalAlphaQ0()), number(corpus.equalBetaQ0())))
        .containsExactly(5.0, 1.2);
    assertThat(corpus.equalBetaQ1()).isCloseTo(1.376010, within(5e-7));
    assertThat(corpus.equalGammaQ2()).isCloseTo(5.387099, within(5e-7));
    assertThat(corpus.betweenShare()).isCloseTo(0.124, within(5e-4));
    assertThat(corpus.noiseBits()).isCloseTo(35 / 358.0 / Math.log(2), within(1e-12));
    assertThat(corpus.raoQ()).as("its emotions are all at the centre").isZero();
    assertThat(corpus.similarityQ1()).isEqualTo(1.0);
  }

  @Test
  void emotionsFarApartAreSeveralAndTheSameRepertoireIsOne() {
    var row = rows(shown(5, 2, "low", "high"), POLES).get(0);

    assertThat(row.raoQ()).isEqualTo(0.5);
    assertThat(row.similarityQ1()).isCloseTo(2, within(1e-12));
    assertThat(row.betaQ1()).isCloseTo(1, within(1e-12));
    assertThat(row.informationBits()).isCloseTo(0, within(1e-12));
    assertThat(row.reason()).isNull();
  }

  @Test
  void ofFourPerformersOrNineteenTurnsNothingIsTold() {
    for (var few : List.of(shown(4, 10, "low", "high"), shown(9, 1, "low", "high"))) {
      var row = rows(few, POLES).get(0);

      assertThat(row.reason()).isEqualTo("SUPPRESSED");
      assertThat(row.alphaQ1()).isNull();
      assertThat(row.raoQ()).isNull();
    }
    assertThat(rows(List.of(), POLES))
        .singleElement()
        .extracting(RepertoireDiversity::reason)
        .isEqualTo("NO_DATA");
  }

  @Test
  void oneEmotionHasNoShareBetweenPerformers() {
    var row = rows(shown(5, 10, "low"), POLES).get(0);

    assertThat(row.betweenShare()).isNull();
    assertThat(row.reason()).isEqualTo("NO_VARIATION");
    assertThat(row.gammaQ1()).isEqualTo(1.0);
  }

  @Test
  void performersWhoDifferInEveryBriefTellMoreThanChance() {
    var deal = dealt((performer, session) -> performer % 2).deal();

    assertThat(deal.dealtSessions()).isEqualTo(30);
    assertThat(deal.dealtInformationBits()).isEqualTo(1);
    assertThat(deal.chanceBits()).isBetween(0.0, 0.5);
    assertThat(deal.repertoirePValue()).isEqualTo(1 / 500.0);
    assertThat(deal.chanceReason()).isNull();
  }

  /** Ten turns alike in a session would be ten reasons, were they dealt one by one. */
  @Test
  void turnsThatAreAlikeInASessionAreNobodysRepertoire() {
    var significant = 0;
    for (int studio = 0; studio < 20; studio++) {
      long seed = studio;
      var deal =
          dealt(
                  (performer, session) ->
                      (int) (KeyHash.of("part|" + performer + "|" + session, seed) & 1))
              .deal();
      significant += number(deal.repertoirePValue()) < 0.05 ? 1 : 0;
    }

    assertThat(significant).isLessThan(5);
  }

  @Test
  void whyNothingWasDealtIsSaid() {
    var few = rows(shown(4, 10, "low"), POLES).get(0).deal();
    var none = rows(shown(5, 10, "low", "high"), POLES).get(0).deal();

    assertThat(few.chanceReason()).isEqualTo("SUPPRESSED");
    assertThat(few.dealtSessions()).isNull();
    assertThat(none.chanceReason()).isEqualTo("NO_DATA");
    assertThat(none.dealtSessions()).isZero();
  }

  /** What a performer plays in a session: an emotion's place. */
  private interface Play {
    int emotion(int performer, int session);
  }

  /** Six performers in 30 sessions of five briefs, three in each, 10 turns a part. */
  private static RepertoireDiversity dealt(Play play) {
    var parts = new ArrayList<PlayedPart>();
    for (int session = 0; session < 30; session++) {
      for (int role = 0; role < 3; role++) {
        int performer = 2 * role + session % 2;
        var turns = new long[2];
        turns[play.emotion(performer, session)] = 10;
        var masses = new long[] {turns[0] * TURN, turns[1] * TURN};
        parts.add(
            new PlayedPart(
                "S-" + session, "B-" + session % 5, "en", "P-" + performer, turns, masses));
      }
    }
    return rows(shown(6, 10, "low", "high"), parts, POLES).get(0);
  }

  private static List<RepertoireDiversity> rows(List<Shown> shown, Taxonomy taxonomy) {
    return rows(shown, List.of(), taxonomy);
  }

  private static List<RepertoireDiversity> rows(
      List<Shown> shown, List<PlayedPart> parts, Taxonomy taxonomy) {
    return new RepertoireRows(new RepertoireChances(parts), taxonomy, TestLake.NIGHT)
        .of(Repertoires.of(shown, taxonomy));
  }

  private static List<Shown> shown(int performers, int turns, String... emotions) {
    var shown = new ArrayList<Shown>();
    for (int performer = 0; performer < performers; performer++) {
      for (String emotion : emotions) {
        shown.add(new Shown("P-" + performer, "en", emotion, turns * TURN));
      }
    }
    return shown;
  }

  private static double number(Double value) {
    assertThat(value).isNotNull();
    return value;
  }
}
