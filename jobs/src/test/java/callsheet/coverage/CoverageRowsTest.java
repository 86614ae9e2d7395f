package callsheet.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.corpus.Cell;
import callsheet.corpus.CellKind;
import callsheet.corpus.Stratum;
import callsheet.lake.Run;
import callsheet.schema.Coverage;
import callsheet.schema.LabelCoincidence;
import callsheet.schema.PerformerCell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoverageRowsTest {
  private static final Run NIGHT = new Run(LocalDate.of(2026, 11, 22), "run", 1);
  private static final Cell JOY = Cell.emotion("joy");
  private static final Cell FEAR_TO_JOY = new Cell(CellKind.SELF, "fear", "joy");
  private static final Target HUNDRED = new Target(JOY, Stratum.ALL, Demands.of(100, 1, null));

  @Test
  void onePerformerFillsAtMostATenthOfATarget() {
    var row = coverage(HUNDRED, shown(JOY, 70, 4));

    assertThat(row.mass()).isEqualTo(74);
    assertThat(row.credit()).isEqualTo(14);
    assertThat(row.deficit()).isEqualTo(86);
    assertThat(row.progress()).isEqualTo(0.14);
    assertThat(row.status()).isEqualTo("short");
    assertThat(row.performers()).isEqualTo(2);
    assertThat(row.effectivePerformers()).isCloseTo(74.0 * 74 / (70 * 70 + 16), within(1e-12));
  }

  @Test
  void nothingIsEmptyAndHasNoPerformers() {
    var row = coverage(HUNDRED, List.of());

    assertThat(row.status()).isEqualTo("empty");
    assertThat(row.performers()).isZero();
    assertThat(row.effectivePerformers()).isZero();
  }

  @Test
  void massWithoutCreditIsNarrow() {
    assertThat(coverage(HUNDRED, shown(JOY, 95, 5)).status()).isEqualTo("narrow");
  }

  @Test
  void creditOfTooFewPerformersOrSessionsIsNarrow() {
    var shown = shown(JOY, 100, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20);

    assertThat(coverage(demanding(5.0, 11), shown).status()).isEqualTo("adequate");
    assertThat(coverage(demanding(7.0, null), shown).status()).isEqualTo("narrow");
    assertThat(coverage(demanding(null, 12), shown).status()).isEqualTo("narrow");
    assertThat(coverage(demanding(null, 12), shown).sessions()).isEqualTo(11);
  }

  @Test
  void whatTheLabelsLeaveOpenIsMissing() {
    long halfOfEach = 25_000_000_000L;
    var sure = coverage(HUNDRED, open(0, 10));
    var open = coverage(HUNDRED, open(halfOfEach, 10));
    var filledTwice = coverage(HUNDRED, open(halfOfEach, 20));

    assertThat(sure.status()).isEqualTo("adequate");
    assertThat(open.credit()).isEqualTo(100);
    assertThat(open.status()).isEqualTo("short");
    assertThat(open.surelyCredited()).isCloseTo(100 - 1.6448536 * Math.sqrt(250), within(1e-6));
    assertThat(open.deficit()).isCloseTo(1.6448536 * Math.sqrt(250), within(1e-6));
    assertThat(filledTwice.status()).as("of each more than can be credited").isEqualTo("adequate");
    assertThat(filledTwice.deficit()).isZero();
  }

  /** Ten performers with so many turns each, and so much of them open. */
  private static List<List<PerformerCell>> open(long variance, long turns) {
    var performers = new ArrayList<List<PerformerCell>>();
    for (int performer = 0; performer < 10; performer++) {
      performers.add(List.of(cell(JOY, "en-US", turns, variance)));
    }
    return performers;
  }

  private static Target demanding(@Nullable Double performers, @Nullable Integer sessions) {
    return new Target(JOY, Stratum.ALL, Demands.ofMany(100, performers, sessions));
  }

  @Test
  void aTargetSaysWhoWantsItByWhen() {
    var dated = new Target(JOY, Stratum.ALL, Demands.dated(100, LocalDate.of(2027, 3, 31), "Mara"));

    var row = coverage(dated, shown(JOY, 5));

    assertThat(row.deadline()).isEqualTo("2027-03-31");
    assertThat(row.owner()).isEqualTo("Mara");
    assertThat(row.performerCap()).isEqualTo(0.1);
  }

  @Test
  void tenPerformersFillATargetThatHasNoEvenTenth() {
    var odd = new Target(JOY, Stratum.ALL, Demands.of(33.3333333333, 1, null));

    var row = coverage(odd, shown(JOY, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5));

    assertThat(row.status()).isEqualTo("adequate");
    assertThat(row.progress()).isEqualTo(1);
  }

  @Test
  void fullTargetsOnWhichAnnotatorsDifferAreShaky() {
    var agreed = new Target(FEAR_TO_JOY, Stratum.ALL, Demands.of(10, 1, 0.6));
    var full = shown(FEAR_TO_JOY, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    var half =
        List.of(
            pairs("fear", "fear", 30),
            pairs("fear", "joy", 10),
            pairs("joy", "fear", 10),
            pairs("joy", "joy", 10),
            pairs("joy", "neutral", 20));

    var row = coverage(agreed, full, half);

    assertThat(row.agreement()).isEqualTo(0.25);
    assertThat(row.status()).isEqualTo("shaky");
  }

  @Test
  void agreementOnTooFewTurnsIsUnverified() {
    var agreed = new Target(JOY, Stratum.ALL, Demands.of(10, 1, 0.6));
    var full = shown(JOY, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);

    var row = coverage(agreed, full, List.of(pairs("joy", "joy", 38)));

    assertThat(row.agreement()).isNull();
    assertThat(row.status()).isEqualTo("unverified");
  }

  @Test
  void threeAnnotatorsOfOneTurnAreOneTurnToAgreeOn() {
    var threeOnTwentyTurns = new LabelCoincidence("en-US", 3, "joy", "joy", 120_000_000_000L);

    assertThat(new Agreement(List.of(threeOnTwentyTurns), 20).on(JOY, null)).isEqualTo(1);
    assertThat(new Agreement(List.of(threeOnTwentyTurns), 21).on(JOY, null)).isNull();
    assertThat(new Agreement(List.of(threeOnTwentyTurns), 20).on(JOY, "es-MX")).isNull();
  }

  @Test
  void aStratumCountsItsSessionsOnly() {
    var spanish =
        new Target(JOY, new Stratum(Map.of("language", "es-MX")), Demands.of(100, 1, null));

    var row = coverage(spanish, List.of(List.of(cell(JOY, "es-MX", 3), cell(JOY, "en-US", 9))));

    assertThat(row.mass()).isEqualTo(3);
    assertThat(row.stratum()).isEqualTo("language=es-MX");
  }

  @Test
  void aPerformerCountsInEachOfSeveralValuesAndTheSilentAreUndeclared() {
    var config = config(trained("improv"), trained("voice"), trained("undeclared"));
    var tally = new CreditTally(config);
    var cells = List.of(cell(JOY, "en-US", 2));

    tally.add(Map.of("training", List.of("improv", "voice")), cells);
    tally.add(Map.of(), cells);
    tally.add(Map.of("training", List.of()), cells);

    assertThat(tally.standings()).extracting(Standing::performers).containsExactly(1L, 1L, 2L);
  }

  @Test
  void aSmallGroupDoesNotTellHowManyPerformersItHas() {
    var group = trained("undeclared");

    assertThat(coverage(group, shown(JOY, 1, 1, 1, 1)).performers()).isNull();
    assertThat(coverage(group, shown(JOY, 1, 1, 1, 1)).effectivePerformers()).isNull();
    assertThat(coverage(group, shown(JOY, 1, 1, 1, 1, 1)).performers()).isEqualTo(5);
    assertThat(coverage(group, List.of()).performers()).isZero();
    assertThat(coverage(HUNDRED, shown(JOY, 1)).performers()).isEqualTo(1);
  }

  @Test
  void talliesAddInAnyOrder() {
    var config = config(HUNDRED);
    var left = new CreditTally(config).add(Map.of(), List.of(cell(JOY, "en-US", 70)));
    var right = new CreditTally(config).add(Map.of(), List.of(cell(JOY, "en-US", 4)));
    var whole = new CreditTally(config).merge(right).merge(left);

    assertThat(whole.standings())
        .containsExactly(
            new Standing(
                74_000_000_000L,
                14_000_000_000L,
                0,
                2,
                2,
                java.math.BigInteger.valueOf(4916).multiply(java.math.BigInteger.TEN.pow(18))));
  }

  private static Target trained(String school) {
    return new Target(JOY, new Stratum(Map.of("training", school)), Demands.of(100, 1, null));
  }

  private static CoverageConfig config(Target... targets) {
    return new CoverageConfig(20, 5, List.of(targets));
  }

  private static Coverage coverage(Target target, List<List<PerformerCell>> performers) {
    return coverage(target, performers, List.of());
  }

  private static Coverage coverage(
      Target target, List<List<PerformerCell>> performers, List<LabelCoincidence> coincidences) {
    var config = config(target);
    var tally = new CreditTally(config);
    performers.forEach(cells -> tally.add(Map.of(), cells));
    var agreement = new Agreement(coincidences, config.minPairableTurns());
    return CoverageRows.of(config, tally.standings(), agreement, NIGHT).get(0);
  }

  private static List<List<PerformerCell>> shown(Cell cell, long... turnsByPerformer) {
    var performers = new ArrayList<List<PerformerCell>>();
    for (long turns : turnsByPerformer) {
      performers.add(List.of(cell(cell, "en-US", turns)));
    }
    return performers;
  }

  private static PerformerCell cell(Cell cell, String language, long turns) {
    return cell(cell, language, turns, 0);
  }

  private static PerformerCell cell(Cell cell, String language, long turns, long variance) {
    return new PerformerCell(
        "P-1",
        language,
        "studio-a",
        cell.kind().label(),
        cell.from(),
        cell.to(),
        turns * 1_000_000_000,
        turns,
        0,
        1L,
        variance,
        1L);
  }

  private static LabelCoincidence pairs(String emotion, String other, long pairs) {
    return new LabelCoincidence("en-US", 2, emotion, other, pairs * 1_000_000_000);
  }
}
