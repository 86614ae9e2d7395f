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
            new Target(new Cell(CellKind.SELF, "fear", "relief"), Stratum.ALL, 50, 1, null),
            new Target(new Cell(CellKind.PARTNER, "fear", "relief"), Stratum.ALL, 7, 2, 0.4));
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
            new Target(Cell.emotion("neutral"), Stratum.ALL, 400, 3, null),
            new Target(
                Cell.emotion("joy"),
                new Stratum(Map.of("gender", "woman", "language", "es-MX")),
                20,
                3,
                null));
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
    assertThat(config.performerCap()).isEqualTo(0.1);
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
