package callsheet.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import callsheet.corpus.Cell;
import callsheet.corpus.CellKind;
import callsheet.corpus.Emotion;
import callsheet.corpus.Stratum;
import callsheet.corpus.Taxonomy;
import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.File;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoverageConfigTest {
  private static final Taxonomy TAXONOMY =
      new Taxonomy(
          "t",
          List.of(emotion("neutral"), emotion("joy"), emotion("fear"), emotion("relief")),
          Map.of("happy", "joy"));

  private static final String FULL_OF_PROBLEMS =
      """
      emotions { target = -1, overrides { releif = 3, joy { wieght = 2 }, happy = 1 } }
      transitions {
        wanted = [
          { from = fear, to = fear }
          { from = fear, to = joy }
          { from = fear, to = happy, target = lots }
          { from = fear, to = relief, relation = other }
          { from = fear }
        ]
      }
      stata = []
      strata = [ { where {}, emotions.target = 3 } ]
      """;

  @Test
  void anEmotionWithoutAnEntryOfItsOwnHasTheDefault() {
    var config = read("emotions { target = 400, overrides { neutral = 0, fear = 300 } }");

    assertThat(config.targets())
        .extracting(t -> t.cell().from(), Target::wanted)
        .containsExactly(tuple("joy", 400.0), tuple("fear", 300.0), tuple("relief", 400.0));
  }

  @Test
  void aTransitionIsBetweenTurnsOfOnePerformerUnlessItSaysOtherwise() {
    var config =
        read(
            """
            transitions {
              wanted = [
                { from = fear, to = relief }
                { from = fear, to = relief, relation = partner, target = 7, weight = 2, min-agreement = 0.4 }
              ]
            }
            """);

    assertThat(config.targets())
        .containsExactly(
            new Target(
                new Cell(CellKind.SELF, "fear", "relief"), Stratum.ALL, Demands.of(50, 1, null)),
            new Target(
                new Cell(CellKind.PARTNER, "fear", "relief"), Stratum.ALL, Demands.of(7, 2, 0.4)));
  }

  @Test
  void aStratumInheritsWeightsButNotThatEveryEmotionIsWanted() {
    var config =
        read(
            """
            emotions { target = 400, weight = 3, overrides { joy = 0, fear = 0, relief = 0 } }
            strata = [ { where { language = es-MX, gender = woman }, emotions.overrides { happy = 20 } } ]
            """);

    assertThat(config.targets())
        .containsExactly(
            new Target(Cell.emotion("neutral"), Stratum.ALL, Demands.of(400, 3, null)),
            new Target(
                Cell.emotion("joy"),
                new Stratum(Map.of("gender", "woman", "language", "es-MX")),
                Demands.of(20, 3, null)));
  }

  @Test
  void aTargetHasTheConditionsOfItsBlockUnlessItSaysOtherwise() {
    var config =
        read(
            """
            emotions {
              min-performers = 12, min-sessions = 30, deadline = 2027-03-31, owner = Mara
              overrides { joy = 50, fear { target = 20, performer-cap = 0.2, owner = Ines } }
            }
            transitions { deadline = 2027-01-31, wanted = [ { from = fear, to = relief } ] }
            """);

    assertThat(config.targets())
        .extracting(Target::demand)
        .containsExactly(
            new Demand(50, 1, 0.1, null, 12.0, 30, LocalDate.of(2027, 3, 31), "Mara"),
            new Demand(20, 1, 0.2, null, 12.0, 30, LocalDate.of(2027, 3, 31), "Ines"),
            new Demand(50, 1, 0.1, null, null, null, LocalDate.of(2027, 1, 31), null));
  }

  @Test
  void nothingIsWantedOfWhatIsImpossible() {
    var config =
        read(
            """
            emotions.target = 10
            strata = [ { where { language = es-MX, gender = woman }, emotions.target = 5 } ]
            impossible = [
              { emotion = neutral, reason = "nobody performs it" }
              { emotion = happy, where { language = es_mx } }
            ]
            """);

    assertThat(config.targets())
        .extracting(target -> target.stratum().label(), target -> target.cell().from())
        .containsExactly(
            tuple("(all)", "joy"),
            tuple("(all)", "fear"),
            tuple("(all)", "relief"),
            tuple("gender=woman,language=es-MX", "fear"),
            tuple("gender=woman,language=es-MX", "relief"));
  }

  @Test
  void whatIsWantedByNameAndDeclaredImpossibleIsAContradiction() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    emotions.overrides { joy = 5, fear = 0 }
                    transitions.wanted = [
                      { from = fear, to = joy }
                      { from = fear, to = relief, relation = partner }
                      { from = neutral, to = relief }
                    ]
                    impossible = [
                      { emotion = joy }, { emotion = fear, where { gender = x } }
                      { from = fear, to = relief, relation = partner }
                    ]
                    """))
        .message()
        .contains(
            "String:2: Invalid targets.emotions.overrides.joy: 5 (targets.impossible says that there is none)",
            "String:4: Invalid targets.transitions.wanted[1].to: joy (targets.impossible",
            "String:5: Invalid targets.transitions.wanted[2].to: relief (targets.impossible")
        .doesNotContain("overrides.fear", "wanted[3]");
  }

  @Test
  void whatIsImpossibleHasAName() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    impossible = [ {}, { emotion = joy, to = fear }, { from = fear }, { emotion = jo } ]
                    emotions.deadline = soon
                    """))
        .message()
        .contains(
            "targets.impossible[1]: {...} (must name an emotion, or from and to, or where)",
            "targets.impossible[2]: {...} (must name an emotion, or from and to, or where)",
            "targets.impossible[3].to: missing",
            "targets.impossible[4].emotion: jo (jo is no emotion of the taxonomy; the nearest is joy)",
            "String:3: Invalid targets.emotions.deadline: soon (must be a day like 2026-11-30)");
  }

  @Test
  void everyProblemIsToldAtOnceWithItsLine() {
    assertThatThrownBy(() -> read(FULL_OF_PROBLEMS))
        .isInstanceOfSatisfying(
            CallsheetException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .message()
        .contains(
            "String:2: Invalid targets.emotions.target: -1 (must be from 0 to 1000000000)",
            "String:2: Invalid targets.emotions.overrides.releif: 3 (releif is no emotion of the taxonomy; the nearest is relief)",
            "String:2: Invalid targets.emotions.overrides.joy.wieght: unknown key (the nearest known one is weight)",
            "Invalid targets.emotions.overrides.joy: {...} (this target was named before)",
            "String:5: Invalid targets.transitions.wanted[1].to: fear (a target is a change: it must differ from the emotion before)",
            "String:7: Invalid targets.transitions.wanted[3].target: lots (must be a number)",
            "String:7: Invalid targets.transitions.wanted[3].to: happy (this target was named before)",
            "String:8: Invalid targets.transitions.wanted[4].relation: other (must be self, partner or adjacent)",
            "String:9: Invalid targets.transitions.wanted[5].to: missing (it has no default)",
            "String:12: Invalid targets.stata: unknown key (the nearest known one is strata)",
            "String:13: Invalid targets.strata[1]: {...} (where must name an attribute, as in where { language = es-MX })");
  }

  @Test
  void aTargetIsNamedOnceForEachStratumAndALanguageHasOneSpelling() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    strata = [
                      { where { language = es-MX }, emotions.overrides { joy = 20 } }
                      { where { language = es_mx }, emotions.target = 10 }
                    ]
                    """))
        .hasMessageContaining("joy is wanted of the same stratum before");
    assertThatThrownBy(() -> read("strata = [ { where { language = x }, emotions.target = 10 } ]"))
        .hasMessageContaining("must be a language tag like en-US");
  }

  @Test
  void aPerformerCapIsAPartOfATarget() {
    var root = ConfigFactory.parseString("coverage.performer-cap = 1.5");

    assertThatThrownBy(() -> CoverageConfig.from(complete(root), TAXONOMY))
        .hasMessage(
            "String:1: Invalid coverage.performer-cap: 1.5 (must be above 0 and at most 1)");
  }

  @Test
  void theStudiosOwnTargetsAreValid() {
    var conf = new File(System.getProperty("user.dir"), "../conf");
    var taxonomy = taxonomy(ConfigFactory.parseFile(new File(conf, "taxonomy.conf")));
    var targets = ConfigFactory.parseFile(new File(conf, "targets.conf"));

    var config = CoverageConfig.from(complete(targets), taxonomy);

    assertThat(config.targets()).hasSize(12 + 21 + 11 + 4 + 6);
    assertThat(config.targets()).allMatch(target -> target.demand().performerCap() == 0.1);
  }

  private static CoverageConfig read(String targets) {
    return CoverageConfig.from(
        complete(ConfigFactory.parseString("targets {\n" + targets + "}")), TAXONOMY);
  }

  private static Config complete(Config config) {
    return config.withFallback(ConfigFactory.parseResources("reference.conf")).resolve();
  }

  private static Taxonomy taxonomy(Config config) {
    var emotions =
        config.getConfigList("taxonomy.emotions").stream()
            .map(e -> emotion(e.getString("name")))
            .toList();
    return new Taxonomy("studio", emotions, Map.of());
  }

  private static Emotion emotion(String name) {
    return new Emotion(name, 0, 0, 0);
  }
}
