package callsheet.sample;

import static callsheet.schema.Tables.COVERAGE;
import static callsheet.schema.Tables.EMOTION_DISTRIBUTION;
import static callsheet.schema.Tables.EMOTION_DWELL;
import static callsheet.schema.Tables.EMOTION_TRANSITIONS;
import static callsheet.schema.Tables.PERFORMER_DIVERSITY;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.lake.Lake;
import callsheet.schema.Coverage;
import callsheet.schema.EmotionDistribution;
import callsheet.schema.EmotionDwell;
import callsheet.schema.EmotionTransition;
import callsheet.schema.PerformerDiversity;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The marts of the sample against its JSON lines, counted with plain collections. */
class SampleMartsTest {
  /** Half of a two-sided 90 % interval of a normal variable. */
  private static final double NINETY = 1.6448536269514722;

  private static final double ROUNDING = 1e-12;

  private static LandedSample sample;
  private static List<Fact> facts;
  private static Map<List<Object>, long[]> runs;
  private static Lake lake;

  @BeforeAll
  static void recount() {
    var words = Words.read();
    sample = LandedSample.read(SampleLake.LANDING, words);
    var counted = SampleFacts.of(sample.sessions(), words);
    facts = counted.facts();
    runs = counted.runs();
    lake = SampleLake.lake();
  }

  @Test
  void theDistributionIsThatOfTheRecount() {
    var rows = lake.rows(EMOTION_DISTRIBUTION);

    assertThat(rows).hasSize((1 + 2 + 24) * 12);
    for (EmotionDistribution row : rows) {
      var inScope = facts.stream().filter(in(row.scopeKind(), row.scope())).toList();
      var ofEmotion =
          inScope.stream()
              .filter(fact -> fact.kind().equals("emotion") && fact.from().equals(row.emotion()))
              .toList();
      assertThat(row.turnMass()).isEqualTo(mass(ofEmotion) / 1e9);
      assertThat(row.usableTurns()).isEqualTo(number(inScope, "turn"));
      assertThat(row.unlabelledTurns()).isEqualTo(number(inScope, "unlabelled"));
      assertThat(row.lowConfidenceTurns()).isEqualTo(number(inScope, "low_confidence"));
      assertThat(row.performers()).isEqualTo(performers(ofEmotion));
      assertThat(row.sessions()).isEqualTo(sessions(ofEmotion));
      assertThat(row.share())
          .isCloseTo(mass(ofEmotion) / 1e9 / number(inScope, "turn"), within(ROUNDING));
    }
  }

  @Test
  void theTransitionsAreThoseOfTheRecount() {
    var rows = lake.rows(EMOTION_TRANSITIONS);

    assertThat(rows).hasSize((1 + 2) * 3 * 12 * 12);
    for (EmotionTransition row : rows) {
      var pairs =
          facts.stream()
              .filter(in(row.scopeKind(), row.scope()))
              .filter(fact -> fact.kind().equals(row.relation()))
              .toList();
      var from = pairs.stream().filter(one -> one.from().equals(row.fromEmotion())).toList();
      var to = pairs.stream().filter(one -> one.to().equals(row.toEmotion())).toList();
      var both = from.stream().filter(one -> one.to().equals(row.toEmotion())).toList();
      assertThat(row.pairMass()).isEqualTo(mass(both) / 1e9);
      assertThat(row.fromMass()).isEqualTo(mass(from) / 1e9);
      assertThat(row.toMass()).isEqualTo(mass(to) / 1e9);
      assertThat(row.allMass()).isEqualTo(mass(pairs) / 1e9);
      assertThat(row.performers()).isEqualTo(performers(both));
      assertThat(row.sessions()).isEqualTo(sessions(both));
    }
  }

  @Test
  void behindEveryCellStandThePerformersOfTheRecount() {
    var rows = lake.rows(PERFORMER_DIVERSITY);

    assertThat(rows).hasSize(1 + 12 + 3 * 12 * 12);
    for (PerformerDiversity row : rows) {
      var ofCell =
          facts.stream()
              .filter(fact -> fact.mass() > 0)
              .filter(fact -> fact.kind().equals(row.cellKind()))
              .filter(fact -> fact.from().equals(orEmpty(row.fromEmotion())))
              .filter(fact -> fact.to().equals(orEmpty(row.toEmotion())))
              .toList();
      assertThat(row.mass()).isEqualTo(mass(ofCell) / 1e9);
      assertThat(row.hillQ0()).isEqualTo((double) performers(ofCell));
    }
  }

  @Test
  void dwellIsMadeOfTheRunsOfTheRecount() {
    var rows = lake.rows(EMOTION_DWELL);

    assertThat(rows).hasSize((1 + 2) * 12);
    for (EmotionDwell row : rows) {
      long expected =
          runs.entrySet().stream()
              .filter(run -> row.scope().equals("(all)") || run.getKey().contains(row.scope()))
              .filter(run -> run.getKey().contains(row.emotion()))
              .mapToLong(run -> run.getValue()[0])
              .sum();
      assertThat(row.runs()).isEqualTo(expected);
    }
  }

  @Test
  void noPerformerIsCreditedWithMoreThanATenthOfATarget() {
    var rows = lake.rows(COVERAGE);

    assertThat(rows).hasSizeGreaterThan(40);
    for (Coverage row : rows) {
      var byPerformer = of(row).collect(groupingBy(Fact::performer, summingLong(Fact::mass)));
      long cap = (long) Math.ceil(row.target() * 0.1 * 1e9);
      double credit = byPerformer.values().stream().mapToLong(m -> Math.min(m, cap)).sum() / 1e9;
      double mass = byPerformer.values().stream().mapToLong(m -> m).sum() / 1e9;
      assertThat(row.mass()).isCloseTo(mass, within(ROUNDING));
      assertThat(row.credit()).isCloseTo(credit, within(ROUNDING));
      double open = openVariance(row, byPerformer, cap);
      assertThat(row.surelyCredited())
          .isCloseTo(Math.max(0, credit - NINETY * Math.sqrt(open)), within(1e-9));
      assertThat(row.progress())
          .isCloseTo(Math.min(1, row.counting() / row.target()), within(ROUNDING));
      if (row.performers() != null) {
        assertThat(row.performers()).isEqualTo(byPerformer.size());
      }
    }
  }

  private static Stream<Fact> of(Coverage row) {
    return facts.stream()
        .filter(fact -> fact.kind().equals(row.cellKind()))
        .filter(fact -> fact.from().equals(row.fromEmotion()))
        .filter(fact -> fact.to().equals(orEmpty(row.toEmotion())))
        .filter(fact -> isIn(row.stratum(), fact));
  }

  /** Label variance of those who do not surely fill the cap. */
  private static double openVariance(Coverage row, Map<String, Long> masses, long cap) {
    var open =
        of(row)
            .collect(
                groupingBy(
                    Fact::performer,
                    summingLong(
                        fact -> fact.mass() * (1_000_000_000 - fact.mass()) / 1_000_000_000)));
    return open.entrySet().stream()
            .filter(
                one ->
                    masses.get(one.getKey()) / 1e9 - NINETY * Math.sqrt(one.getValue() / 1e9)
                        < cap / 1e9)
            .mapToLong(Map.Entry::getValue)
            .sum()
        / 1e9;
  }

  private static boolean isIn(String stratum, Fact fact) {
    if (stratum.equals("(all)")) {
      return true;
    }
    return Stream.of(stratum.split(","))
        .map(wanted -> wanted.split("="))
        .allMatch(
            wanted ->
                wanted[0].equals("language")
                    ? fact.session().language().equals(wanted[1])
                    : sample.attribute(fact.performer(), wanted[0]).contains(wanted[1]));
  }

  private static Predicate<Fact> in(String scopeKind, String scope) {
    return fact ->
        switch (scopeKind) {
          case "language" -> fact.session().language().equals(scope);
          case "scene" -> fact.session().scene().equals(scope);
          default -> true;
        };
  }

  private static long mass(List<Fact> some) {
    return some.stream().mapToLong(Fact::mass).sum();
  }

  private static long number(List<Fact> some, String kind) {
    return some.stream().filter(fact -> fact.kind().equals(kind)).count();
  }

  private static long performers(List<Fact> some) {
    return some.stream().map(Fact::performer).distinct().count();
  }

  private static long sessions(List<Fact> some) {
    return some.stream().map(fact -> fact.session().id()).distinct().count();
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
