package callsheet.statistics.diversity;

import callsheet.golden.GoldenCases;
import callsheet.golden.GoldenValue;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Unseen kinds against the software of the first file of reference numbers (METHODS 3.8). */
class SpeciesGoldenTest {
  @Test
  void richnessAndCoverageEqualThoseOfPython() {
    for (GoldenValue sample : GoldenCases.named("01_distribution_python", "chao1")) {
      var counts =
          FrequencyCounts.ofObservations(
              sample.get("input", "counts").asLongs(), FrequencyCounts.OPEN);
      var richness = Objects.requireNonNull(ChaoRichness.of(counts).value());
      var coverage = Objects.requireNonNull(SampleCoverage.of(counts).value());
      var expected = sample.get("expected");
      // The package leaves (n−1)/n out, and falls back where nothing was met twice.
      double unscaled = richness.unseen() * counts.units() / (counts.units() - 1);

      expected.get("S_obs").assertIs((double) counts.observed());
      expected.get("chao1_bias_corrected").assertIs(RareKinds.chao(counts));
      expected.get("chao1_uncorrected_fallback_bc").assertIs(counts.observed() + unscaled);
      expected.get("goods_coverage_1-f1/n").assertIs(coverage.turing());
    }
  }

  @Test
  void richnessAndRarefactionEqualThoseOfR() {
    var golden = GoldenValue.file("01_distribution_R");
    var sample = GoldenValue.file("01b_entropy_bias_local");
    var counts =
        FrequencyCounts.ofObservations(sample.get("z", "counts").asLongs(), FrequencyCounts.OPEN);
    var many =
        FrequencyCounts.ofObservations(sample.get("x", "counts").asLongs(), FrequencyCounts.OPEN);
    var rarefied = Objects.requireNonNull(Accumulation.of(many).value());
    int[] sizes = {10, 20, 50};
    for (int i = 0; i < sizes.length; i++) {
      golden.get("rarefy_10_20_50").get(i).assertIs(rarefied.kinds(sizes[i]));
    }
    var vegan = golden.get("estimateR");
    vegan.get("S.obs").assertIs((double) counts.observed());
    vegan.get("S.chao1").assertIs(RareKinds.chao(counts));
    vegan.get("se.chao1").assertIs(RareKinds.chaoError(counts));
    vegan.get("S.ACE").assertIs(RareKinds.abundanceCoverage(counts));
  }
}
