package callsheet.commission;

import static callsheet.commission.Briefs.FEAR_TO_RELIEF;
import static callsheet.commission.Briefs.JOY;
import static callsheet.commission.Briefs.expected;
import static callsheet.commission.Briefs.goal;
import static callsheet.commission.Briefs.scene;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.corpus.Stratum;
import callsheet.schema.PerformerCell;
import callsheet.schema.Scene;
import callsheet.schema.SceneYield;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CandidatesTest {
  private static final CommissionConfig CONFIG = Briefs.config("10");
  private static final Stratum SPANISH = new Stratum(Map.of("language", "es-MX"));
  private static final Stratum WOMEN = new Stratum(Map.of("gender", "woman"));

  @Test
  void onlyBriefsOnOfferWithAPriceInTheCurrencyArePlanned() {
    var scenes =
        List.of(
            scene("good", "10"),
            scene("unknown", null),
            scene("free", "0"),
            scene("peso", "10", "MXN", null, false),
            scene("retired", "10", "USD", null, true));

    assertThat(Candidates.onOffer(CONFIG, scenes))
        .extracting(Scene::sceneId)
        .containsExactly("good");
  }

  @Test
  void eachRoleOfASessionIsCreditedUpToTheCap() {
    assertThat(gain(scene("B", "10"), goal(JOY, 20, 20), 30)).isEqualTo(4);
    assertThat(gain(scene("B", "10"), goal(JOY, 400, 20), 30)).isEqualTo(30);
  }

  @Test
  void aBriefBringsNothingToAStratumOfAnotherLanguage() {
    var spanish = new Goal(JOY, SPANISH, 400, 1, 400, 0.1, null);

    assertThat(gain(scene("B", "10", "USD", "es-MX", false), spanish, 8)).isEqualTo(8);
    assertThat(gain(scene("B", "10", "USD", "en-US", false), spanish, 8)).isZero();
    assertThat(gain(scene("B", "10"), spanish, 8)).isEqualTo(2);
  }

  @Test
  void aGroupOfPerformersBringsTheirShareOfTheTurnsInThatLanguage() {
    var women = new Goal(JOY, WOMEN, 400, 1, 400, 0.1, null);

    assertThat(gain(scene("B", "10", "USD", "en-US", false), women, 6)).isEqualTo(2);
    assertThat(gain(scene("B", "10", "USD", "es-MX", false), women, 6)).isEqualTo(6);
    assertThat(gain(scene("B", "10", "USD", "fr-FR", false), women, 6)).isEqualTo(3);
    assertThat(gain(scene("B", "10"), women, 6)).isEqualTo(3);
  }

  @Test
  void aCellThatNobodyExpectsAnythingForGainsNothing() {
    assertThat(gain(scene("B", "10"), goal(FEAR_TO_RELIEF, 40, 40), 8)).isZero();
  }

  @Test
  void aMeanIsAsUncertainAsItsStandardErrorTells() {
    var yields = List.of(believed("B1", 0.5), believed("new", 1.5));
    var scenes = List.of(scene("new", "10"), scene("B1", "10"));

    var candidates =
        Candidates.of(List.of(goal(JOY, 20, 20)), shares(), Troupe.UNKNOWN, scenes, yields);

    assertThat(candidates.get(0).yields().get(0).variance()).isEqualTo(0.25);
    assertThat(candidates.get(1).yields().get(0).variance()).isEqualTo(2.25);
  }

  @Test
  void whatNoSessionHasBroughtIsExpectedOfABriefThatPlansItAlone() {
    var yields = List.of(never("B1", "planned"), never("B2", "not_planned"));
    var scenes = List.of(scene("B1", "10"), scene("B2", "10"));

    var candidates =
        Candidates.of(List.of(goal(JOY, 20, 20)), shares(), Troupe.UNKNOWN, scenes, yields);

    assertThat(candidates.get(0).expected(0)).isEqualTo(1.5);
    assertThat(candidates.get(1).expected(0)).isZero();
  }

  private static SceneYield never(String brief, String priorClass) {
    return new SceneYield(
        Briefs.NIGHT.asOf(),
        "run",
        brief,
        "emotion",
        "joy",
        null,
        0,
        null,
        1.5,
        0,
        2.0,
        1.5,
        priorClass,
        0.7);
  }

  private static SceneYield believed(String brief, double standardError) {
    return new SceneYield(
        Briefs.NIGHT.asOf(),
        "run",
        brief,
        "emotion",
        "joy",
        null,
        4,
        2.0,
        2,
        0.5,
        1.5,
        2.0,
        "planned",
        standardError);
  }

  private static double gain(Scene scene, Goal goal, double joy) {
    var yields = List.of(expected("B", JOY, joy));
    var candidate =
        Candidates.of(List.of(goal), shares(), Troupe.UNKNOWN, List.of(scene), yields).get(0);
    return candidate.credit(goal, candidate.expected(0));
  }

  /** Of English turns a woman spoke one of three, of Spanish ones the only one. */
  private static GroupShares shares() {
    var women = new GroupShares(List.of(SPANISH, WOMEN, Stratum.ALL));
    var others = new GroupShares(List.of(SPANISH, WOMEN, Stratum.ALL));
    women.add(Map.of("gender", List.of("woman")), turns("en-US", 1));
    women.add(Map.of("gender", List.of("woman")), turns("es-MX", 1));
    others.add(Map.of(), turns("en-US", 2));
    return women.merge(others);
  }

  private static PerformerCell turns(String language, long turns) {
    return new PerformerCell(
        "P",
        language,
        "(unknown)",
        "turn",
        null,
        null,
        turns * 1_000_000_000,
        turns,
        0,
        1L,
        0L,
        1L);
  }
}
