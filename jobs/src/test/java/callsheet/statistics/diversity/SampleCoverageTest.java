package callsheet.statistics.diversity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import callsheet.golden.Golden;
import callsheet.golden.GoldenValue;
import callsheet.statistics.Estimate;
import callsheet.statistics.Masses;
import callsheet.statistics.PoissonWeight;
import callsheet.statistics.Reason;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SampleCoverageTest {
  /** Transitions of six emotions. */
  private static final long TRANSITIONS = 36;

  private static final FrequencyCounts ARCS =
      Incidences.of(GoldenCorpus.arcs().values()).frequencies(TRANSITIONS);

  /** With the block whose data belong to others, where it is. */
  private static final GoldenValue GOOD_TURING =
      (Golden.hasShared()
              ? GoldenValue.shared("05_diversity_R")
              : GoldenValue.file("05_diversity_R"))
          .get("good_turing");

  @Test
  void coverageAndRichnessOfObservationsEqualThoseOfPublishedSoftware() {
    for (GoldenValue sample : GOOD_TURING.members().values()) {
      var counts = observations(sample.get("x").asLongs());
      var coverage = coverage(counts);
      var richness = richness(counts);

      sample.get("n").assertIs((double) counts.units());
      sample.get("S_obs").assertIs((double) counts.observed());
      sample.get("C").assertIs(coverage.now());
      sample.get("turing").assertIs(coverage.turing());
      sample.get("f0").assertIs(richness.unseen());
      sample.get("S").assertIs(richness.kinds());
      sample.get("rarefied_half").assertIs(accumulation(counts).kinds(counts.units() / 2.0));
      var vegan = sample.get("vegan_estimateR");
      vegan.get("S.obs").assertIs((double) counts.observed());
      vegan.get("S.chao1").assertIs(RareKinds.chao(counts));
      vegan.get("se.chao1").assertIs(RareKinds.chaoError(counts));
      vegan.get("S.ACE").assertIs(RareKinds.abundanceCoverage(counts));
    }
  }

  /** Against references that are read where they are, for their data belong to others. */
  @Nested
  class AgainstTheSharedReferences {
    private static GoldenValue inext;

    @BeforeAll
    static void areHere() {
      assumeThat(Golden.hasShared()).as("the shared references are here").isTrue();
      inext = GoldenValue.shared("05b_inext_local");
    }

    @Test
    void observationsHaveTheirFrequencies() {
      for (GoldenValue sample : samples()) {
        var counts = observations(sample.get("x").asLongs());
        assertInfo(sample.get("info").get(0), counts, "f", 10);
        sample.get("info").get(0).get("n").assertIs((double) counts.units());
      }
    }

    @Test
    void observationsAccumulateAsInTheReference() {
      for (GoldenValue sample : samples()) {
        var x = sample.get("x").asLongs();
        var accumulation = accumulation(observations(x));
        for (GoldenValue row : sample.get("size_based").elements()) {
          double size = row.get("m").asDouble();
          row.get("SC").assertIs(accumulation.coverage(size));
          switch ((int) row.get("Order.q").asLong()) {
            case 0 -> row.get("qD").assertIs(accumulation.kinds(size));
            case 1 -> assertObservedShannon(row, x);
            default -> row.get("qD").assertIs(1 / (1 / size + (1 - 1 / size) / simpson(x)));
          }
        }
      }
    }

    @Test
    void observationsReachACoverageWhereTheReferenceSays() {
      for (GoldenValue sample : samples()) {
        var accumulation = accumulation(observations(sample.get("x").asLongs()));
        var row = sample.get("cov95").get(0);
        double size = row.get("m").asDouble();
        row.get("SC").assertIs(accumulation.coverage(size));
        for (String name : List.of("qD", "qD.LCL", "qD.UCL")) {
          row.get(name).assertIs(accumulation.kinds(size));
        }
        // The reference looks for the size of a smaller sample to five digits.
        row.get("m").assertIsNear(value(accumulation.unitsFor(0.95)), 1e-5);
      }
    }

    @Test
    void richnessHasTheIntervalOfTheReference() {
      for (GoldenValue sample : samples()) {
        var x = sample.get("x").asLongs();
        assertRichness(sample.get("chao_richness").get(0), richness(observations(x)));
        sample.get("asy").get(0).get("Observed").assertIs((double) observations(x).observed());
        sample.get("asy").get(0).get("Estimator").assertIs(richness(observations(x)).kinds());
        sample.get("asy").get(1).get("Observed").assertIs(HillNumbers.of(x).order1());
        sample.get("asy").get(2).get("Observed").assertIs(HillNumbers.of(x).order2());
        sample.get("asy").get(2).get("Estimator").assertIs(simpson(x));
        var shannon = sample.get("chao_shannon").get(0).get("Observed");
        shannon.assertIsNear(value(Entropy.nats(x)), 5e-4);
        var simpson = sample.get("chao_simpson").get(0);
        simpson.get("Observed").assertIsNear(1 - 1 / HillNumbers.of(x).order2(), 5e-4);
        simpson.get("Estimator").assertIsNear(1 - 1 / simpson(x), 5e-4);
      }
    }

    @Test
    void sessionsOfTheCorpusHaveItsIncidences() {
      var expected = inext.get("incidence_arcs");
      var sessionsByArc = new TreeMap<String, Long>();
      GoldenCorpus.arcs()
          .values()
          .forEach(arcs -> arcs.forEach(arc -> sessionsByArc.merge(arc, 1L, Long::sum)));

      expected.get("T").assertIs((double) ARCS.units());
      assertThat(expected.get("freq").members()).hasSameSizeAs(sessionsByArc);
      sessionsByArc.forEach((arc, count) -> expected.get("freq", arc).assertIs((double) count));
      var info = expected.get("info").get(0);
      assertInfo(info, ARCS, "Q", 10);
      info.get("T").assertIs((double) ARCS.units());
      info.get("U").assertIs((double) ARCS.total());
    }

    @Test
    void sessionsAccumulateAsInTheReference() {
      var open = new FrequencyCounts(ARCS.units(), ARCS.kinds(), FrequencyCounts.OPEN);
      var expected = inext.get("incidence_arcs");
      var accumulation = accumulation(open);
      for (GoldenValue row : expected.get("size").elements()) {
        double sessions = row.get("t").asDouble();
        row.get("qD").assertIs(accumulation.kinds(sessions));
        row.get("SC").assertIs(accumulation.coverage(sessions));
      }
      var row = expected.get("cov95").get(0);
      row.get("t").assertIs(accumulation.unitsFor(0.95));
      row.get("SC").assertIs(accumulation.coverage(row.get("t").asDouble()));
      for (String name : List.of("qD", "qD.LCL", "qD.UCL")) {
        row.get(name).assertIs(accumulation.kinds(row.get("t").asDouble()));
      }
      assertRichness(expected.get("chao").get(0), richness(open));
    }

    private List<GoldenValue> samples() {
      return List.of(inext.get("spider"), inext.get("arcs"));
    }

    private void assertInfo(GoldenValue info, FrequencyCounts counts, String letter, int most) {
      info.get("S.obs").assertIs((double) counts.observed());
      info.get("SC").assertIsNear(coverage(counts).now(), 5e-5);
      for (long times = 1; times <= most; times++) {
        info.get(letter + times).assertIs((double) counts.met(times));
      }
    }

    private void assertRichness(GoldenValue expected, ChaoRichness richness) {
      expected.get("Observed").assertIs((double) richness.observed());
      expected.get("Estimator").assertIsNear(richness.kinds(), 5e-4);
      expected.get("Est_s.e.").assertIsNear(richness.standardError(), 5e-4);
      expected.get("95% Lower").assertIsNear(richness.interval().lower(), 2e-3);
      expected.get("95% Upper").assertIsNear(richness.interval().upper(), 2e-3);
    }

    private void assertObservedShannon(GoldenValue row, long[] x) {
      if (row.get("m").asLong() == Masses.total(x)) {
        row.get("qD").assertIs(HillNumbers.of(x).order1());
      }
    }

    private double simpson(long[] x) {
      return value(
          HillNumbers.order2Unbiased(BigInteger.valueOf(Masses.total(x)), Masses.squares(x)));
    }
  }

  @Test
  void arcsOfTheCorpusAreCoveredAsTheMethodsSay() {
    assertThat(coverage(ARCS).now()).isCloseTo(0.945157, within(5e-7));
    assertThat(richness(ARCS).observed()).isEqualTo(34);
    assertThat(coverage(ARCS).unitsUntil(0.95).value()).isCloseTo(0.553, within(5e-4));
  }

  @Test
  void thereAreNoMoreKindsThanThereCanBe() {
    var open = new FrequencyCounts(ARCS.units(), ARCS.kinds(), FrequencyCounts.OPEN);

    assertThat(richness(open).kinds()).isGreaterThan(37);
    assertThat(richness(ARCS).kinds()).isEqualTo(36);
    assertThat(richness(ARCS).interval().upper()).isEqualTo(36);
    assertThat(accumulation(ARCS).kinds(24).value()).isEqualTo(36);
    var all = new FrequencyCounts(ARCS.units(), ARCS.kinds(), 34);
    assertThat(coverage(all).now()).isEqualTo(1);
    assertThat(RareKinds.chao(all).value()).isEqualTo(34);
  }

  @Test
  void aReachedCoverageNeedsNoMoreSessionsAndAFarOneIsNotForeseen() {
    var coverage = coverage(ARCS);

    assertThat(coverage.unitsUntil(0.9).value()).isEqualTo(0);
    assertThat(coverage.unitsUntil(0.9999).reason()).isEqualTo(Reason.NOT_IDENTIFIED);
    assertThat(coverage.after(12).value()).isNotNull();
    assertThat(coverage.after(12.5).reason()).isEqualTo(Reason.NOT_IDENTIFIED);
    assertThat(accumulation(ARCS).kinds(24.5).reason()).isEqualTo(Reason.NOT_IDENTIFIED);
    assertThatThrownBy(() -> coverage.unitsUntil(1)).hasMessageStartingWith("Invalid coverage");
    assertThatThrownBy(() -> coverage.after(-1)).hasMessageStartingWith("Invalid units");
    assertThatThrownBy(() -> accumulation(ARCS).kinds(-1)).hasMessageStartingWith("Invalid units");
  }

  @Test
  void nothingAndASingleSessionTellNothing() {
    var none = Incidences.of(List.of(Set.of(), Set.of())).frequencies(TRANSITIONS);
    var one = Incidences.of(List.of(Set.of("a", "b"))).frequencies(TRANSITIONS);

    for (var counts : Map.of(none, Reason.NO_DATA, one, Reason.ONE_CLUSTER).entrySet()) {
      assertThat(SampleCoverage.of(counts.getKey()).reason()).isEqualTo(counts.getValue());
      assertThat(ChaoRichness.of(counts.getKey()).reason()).isEqualTo(counts.getValue());
      assertThat(Accumulation.of(counts.getKey()).reason()).isEqualTo(counts.getValue());
    }
    assertThat(RareKinds.chao(none).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(RareKinds.abundanceCoverage(none).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(RareKinds.abundanceCoverage(observations(1, 1, 20)).reason())
        .isEqualTo(Reason.NOT_IDENTIFIED);
    assertThat(RareKinds.abundanceCoverage(observations(11, 20)).value()).isEqualTo(2);
  }

  @Test
  void whatWasAllMetOftenIsCoveredWholly() {
    var counts = Incidences.of(List.of(Set.of("a"), Set.of("a"), Set.of("a"))).frequencies(4);

    assertThat(coverage(counts).now()).isEqualTo(1);
    assertThat(coverage(counts).unitsUntil(0.99).value()).isEqualTo(0);
    assertThat(richness(counts).kinds()).isEqualTo(1);
    assertThat(richness(counts).interval().upper()).isEqualTo(1);
  }

  @Test
  void frequenciesThatNoSampleHasAreRefused() {
    var kinds = new TreeMap<>(Map.of(3L, 1L));
    assertThatThrownBy(() -> new FrequencyCounts(2, kinds, 9))
        .hasMessageStartingWith("Invalid frequencies");
    assertThatThrownBy(() -> new FrequencyCounts(3, kinds, 0))
        .hasMessageStartingWith("Invalid frequencies");
    assertThatThrownBy(() -> new FrequencyCounts(3, new TreeMap<>(Map.of(0L, 1L)), 9))
        .hasMessageStartingWith("Invalid frequencies");
  }

  @Property(tries = 200)
  void sessionsAddUpInAnyOrder(
      @ForAll @Size(min = 1, max = 12) List<@Size(max = 8) Set<@IntRange(max = 9) Integer>> sets,
      @ForAll @IntRange(max = 12) int cut) {
    var sessions =
        new ArrayList<>(
            sets.stream()
                .map(set -> Set.copyOf(set.stream().map(String::valueOf).toList()))
                .toList());
    var whole = Incidences.of(sessions).frequencies(10);
    int at = Math.min(cut, sessions.size());
    var merged = Incidences.of(sessions.subList(at, sessions.size()));
    merged.merge(Incidences.of(sessions.subList(0, at)));
    Collections.reverse(sessions);

    assertThat(merged.frequencies(10)).isEqualTo(whole);
    assertThat(Incidences.of(sessions).frequencies(10)).isEqualTo(whole);
  }

  @Property(tries = 200)
  void coverageRisesWithTheSampleAndStaysWithinItsBounds(
      @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 1, max = 30) Long> counts) {
    var sample = observations(counts.stream().mapToLong(Long::longValue).toArray());
    var curve = Accumulation.of(sample).value();
    if (curve == null) {
      return;
    }
    double before = 0;
    double kindsBefore = 0;
    for (int tenth = 0; tenth <= 20; tenth++) {
      double size = sample.units() * tenth / 10.0;
      double now = value(curve.coverage(size));
      double kinds = value(curve.kinds(size));
      assertThat(now).isBetween(before - 1e-12, 1.0);
      assertThat(kinds).isGreaterThanOrEqualTo(kindsBefore - 1e-9);
      before = now;
      kindsBefore = kinds;
    }
    assertThat(value(curve.kinds((double) sample.units()))).isEqualTo((double) sample.observed());
    assertThat(richness(sample).kinds()).isGreaterThanOrEqualTo((double) sample.observed());
    assertThat(richness(sample).interval().contains(richness(sample).kinds())).isTrue();
    assertThat(value(RareKinds.chao(sample))).isGreaterThanOrEqualTo((double) sample.observed());
    assertThat(value(RareKinds.chaoError(sample))).isNotNegative();
  }

  @Property(tries = 100)
  void theUnitsForACoverageHaveIt(
      @ForAll @Size(min = 2, max = 20) List<@LongRange(min = 1, max = 30) Long> counts,
      @ForAll @IntRange(min = 5, max = 95) int percent) {
    var sample = observations(counts.stream().mapToLong(Long::longValue).toArray());
    var units = accumulation(sample).unitsFor(percent / 100.0);
    if (units.value() != null) {
      assertThat(value(accumulation(sample).coverage(units.value())))
          .isGreaterThanOrEqualTo(percent / 100.0 - 1e-9);
    }
  }

  @Test
  void theBootstrapOfSessionsHoldsTheEstimatesOfTheCorpus() {
    var bootstrap = bootstrap(GoldenCorpus.arcs(), 400);

    assertThat(bootstrap.coverage().contains(coverage(ARCS).now())).isTrue();
    assertThat(bootstrap.coverage().upper() - bootstrap.coverage().lower()).isBetween(0.02, 0.3);
    assertThat(bootstrap.kinds().upper()).isLessThanOrEqualTo(36);
    assertThat(bootstrap.dropped()).isZero();
    assertThat(bootstrap(new HashMap<>(GoldenCorpus.arcs()), 400)).isEqualTo(bootstrap);
  }

  @Test
  void replicatesWithoutTwoSessionsAreDroppedAndCounted() {
    var two = Map.of("S1", Set.of("a", "b"), "S2", Set.of("a"));
    assertThat(bootstrap(two, 200).dropped()).isBetween(20, 120);

    var one = Map.of("S1", Set.of("a"));
    assertThat(CoverageBootstrap.of(one, 9, 10).reason()).isEqualTo(Reason.ONE_CLUSTER);
    assertThat(CoverageBootstrap.of(Map.of(), 9, 10).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(CoverageBootstrap.of(absent(2), 9, 1).reason()).isEqualTo(Reason.NOT_IDENTIFIED);
  }

  /** Sessions that the first replicate leaves out. */
  private static Map<String, Set<String>> absent(int sessions) {
    return IntStream.range(0, 100)
        .mapToObj(number -> "S" + number)
        .filter(key -> PoissonWeight.of(key, 0) == 0)
        .limit(sessions)
        .collect(Collectors.toMap(key -> key, key -> Set.of("a")));
  }

  private static CoverageBootstrap bootstrap(Map<String, Set<String>> sessions, int replicates) {
    return Objects.requireNonNull(CoverageBootstrap.of(sessions, TRANSITIONS, replicates).value());
  }

  private static FrequencyCounts observations(long... counts) {
    return FrequencyCounts.ofObservations(counts, FrequencyCounts.OPEN);
  }

  private static SampleCoverage coverage(FrequencyCounts counts) {
    return Objects.requireNonNull(SampleCoverage.of(counts).value());
  }

  private static ChaoRichness richness(FrequencyCounts counts) {
    return Objects.requireNonNull(ChaoRichness.of(counts).value());
  }

  private static Accumulation accumulation(FrequencyCounts counts) {
    return Objects.requireNonNull(Accumulation.of(counts).value());
  }

  private static double value(Estimate<Double> estimate) {
    return Objects.requireNonNull(estimate.value());
  }
}
