package callsheet.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import callsheet.golden.GoldenValue;
import callsheet.statistics.Estimate;
import callsheet.statistics.KeyHash;
import callsheet.statistics.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgreementGoldenTest {
  private static final GoldenValue AGREEMENT = GoldenValue.file("07_agreement_python");
  private static final GoldenValue KRIPPENDORFF = GoldenValue.file("07b_krippendorff_local");
  private static final LabelPairs CORPUS =
      ReferenceVotes.pairs(ReferenceVotes.all(), ReferenceVotes.CATEGORIES);

  @Test
  void alphaOfTheCorpusEqualsThatOfPublishedSoftware() {
    var expected = AGREEMENT.get("krippendorff_nominal_corpus");
    var coincidences = new Coincidences(CORPUS);
    var alpha = alpha(CORPUS, AlphaMetric.nominal());

    assertThat(expected.get("labels").asTexts()).isEqualTo(ReferenceVotes.LABELS);
    expected.get("coincidence").assertIs(cells(coincidences));
    expected.get("n_values_pairable").assertIs(alpha.labels());
    expected.get("n_units_pairable").assertIs(turns());
    expected.get("Do").assertIs(alpha.observed());
    expected.get("De").assertIs(alpha.expected());
    expected.get("alpha").assertIs(alpha.alpha());
    expected.get("nltk_alpha_all_units_incl_single").assertIs(alpha.alpha());
    KRIPPENDORFF.get("corpus_nominal").assertIs(alpha.alpha());

    var pairable = ReferenceVotes.all().stream().filter(turn -> !turn.isSingle()).toList();
    var ofPairable = ReferenceVotes.pairs(pairable, ReferenceVotes.CATEGORIES);
    expected
        .get("nltk_alpha_on_pairable_units")
        .assertIs(alpha(ofPairable, AlphaMetric.nominal()).alpha());
  }

  @Test
  void alphaOfKrippendorffsExampleEqualsWhatHePublished() {
    var example = AGREEMENT.get("krippendorff2011_example_C");
    var pairs = observed(example.get("matrix_rows_observers"));
    double[] values = {1, 2, 3, 4, 5};
    double nominal = alpha(pairs, AlphaMetric.nominal()).alpha();
    double ordinal = alpha(pairs, AlphaMetric.ordinal()).alpha();
    double interval = alpha(pairs, AlphaMetric.interval(values)).alpha();
    double ratio = alpha(pairs, AlphaMetric.ratio(values)).alpha();

    example.get("published", "nominal").assertIsNear(nominal, 5e-4);
    example.get("published", "ordinal").assertIsNear(ordinal, 5e-4);
    example.get("published", "interval").assertIsNear(interval, 5e-4);
    example.get("published", "ratio").assertIsNear(ratio, 5e-4);
    example.get("nltk_nominal").assertIs(nominal);
    example.get("nltk_interval").assertIs(interval);
    KRIPPENDORFF.get("example_C", "nominal").assertIs(nominal);
    KRIPPENDORFF.get("example_C", "ordinal").assertIs(ordinal);
    KRIPPENDORFF.get("example_C", "interval").assertIs(interval);
    KRIPPENDORFF.get("example_C", "ratio").assertIs(ratio);
  }

  @Test
  void theBootstrapOverSessionsSpreadsAsItsReferenceDoes() {
    var expected = AGREEMENT.get("alpha_bootstrap_sessions");
    var sessions = ReferenceVotes.pairsBySession();
    int replicates = Math.toIntExact(expected.get("B").asLong());
    var alphas =
        IntStream.range(0, replicates)
            .mapToObj(replicate -> draws(replicate, sessions.size()))
            .map(draws -> KrippendorffAlpha.ofReplicate(sessions, draws, AlphaMetric.nominal()))
            .mapToDouble(alpha -> value(alpha).alpha())
            .sorted()
            .toArray();
    double mean = Arrays.stream(alphas).average().orElseThrow();
    double squares = Arrays.stream(alphas).map(alpha -> (alpha - mean) * (alpha - mean)).sum();

    // Both are Monte Carlo of 5 000: four standard errors of their difference.
    expected.get("se").assertIsNear(Math.sqrt(squares / (replicates - 1)), 0.0019);
    expected.get("pct95").get(0).assertIsNear(alphas[(int) (replicates * 0.025)], 0.0072);
    expected.get("pct95").get(1).assertIsNear(alphas[(int) (replicates * 0.975)], 0.0072);
  }

  @Test
  void theThreePercentAgreementsEqualTheirReferences() {
    var expected = AGREEMENT.get("percent_agreement");
    var agreement = value(PercentAgreement.of(CORPUS));

    expected.get("mean_over_units").assertIs(agreement.meanOverTurns());
    expected.get("pooled_over_ordered_pairs").assertIs(agreement.pooledOverPairs());
    expected.get("krippendorff_1_minus_Do").assertIs(agreement.krippendorff());
  }

  @Test
  void kappaOfEveryPairOfAnnotatorsEqualsThatOfPublishedSoftware() {
    var pairs = new AnnotatorPairs(ReferenceVotes.CATEGORIES);
    ReferenceVotes.all().forEach(pairs::add);
    var expected = AGREEMENT.get("pairwise_cohen").elements();
    var tables = List.copyOf(pairs.tables().entrySet());

    assertThat(tables).hasSameSizeAs(expected);
    for (int place = 0; place < tables.size(); place++) {
      var annotators = tables.get(place).getKey();
      var table = tables.get(place).getValue();
      var kappa = value(CohenKappa.of(table));
      var reference = expected.get(place);
      reference.get("a").assertIs(ReferenceVotes.ANNOTATORS.get(annotators.first()));
      reference.get("b").assertIs(ReferenceVotes.ANNOTATORS.get(annotators.second()));
      reference
          .get("n")
          .assertIs((double) Arrays.stream(table).flatMapToLong(Arrays::stream).sum());
      reference.get("percent").assertIs(kappa.observed());
      reference.get("kappa").assertIs(kappa.kappa());
    }
  }

  @Test
  void bothStandardErrorsOfKappaEqualThoseOfPublishedSoftware() {
    var expected = AGREEMENT.get("cohen_2x2");
    var kappa = value(CohenKappa.of(expected.get("table").asLongMatrix()));

    expected.get("kappa").assertIs(kappa.kappa());
    expected.get("se").assertIs(kappa.standardError());
    expected.get("se0").assertIs(kappa.nullStandardError());
    expected.get("ci").assertIs(new double[] {kappa.interval().lower(), kappa.interval().upper()});
  }

  @Test
  void weightedKappasEqualThoseOfPublishedSoftware() {
    var expected = AGREEMENT.get("weighted_kappa_3x3");
    var table = expected.get("table").asLongMatrix();

    expected.get("unweighted").assertIs(value(CohenKappa.of(table)).kappa());
    expected.get("linear").assertIs(value(CohenKappa.linear(table)).kappa());
    expected.get("quadratic").assertIs(value(CohenKappa.quadratic(table)).kappa());
  }

  @Test
  void kappaOfManyRatersEqualsThatOfPublishedSoftware() {
    var expected = AGREEMENT.get("fleiss_wikipedia");
    var table = expected.get("table").asLongMatrix();

    expected.get("fleiss").assertIs(FleissKappa.of(table));
    expected.get("randolph").assertIs(FleissKappa.freeMarginal(table));
  }

  /** Other software says 1: it cannot know whether annotators would tell labels apart. */
  @Test
  void whereAllLabelsAreTheSameThereIsNoAlpha() {
    var alike = ReferenceVotes.pairs(List.of(ReferenceVotes.turn(List.of(0, 0, 0))), 2);

    assertThat(KrippendorffAlpha.of(new Coincidences(alike), AlphaMetric.nominal()).reason())
        .isEqualTo(Reason.NO_VARIATION);
  }

  private static LabelPairs observed(GoldenValue observers) {
    var rows = observers.elements().stream().map(GoldenValue::asTexts).toList();
    var pairs = new LabelPairs(5, 1);
    for (int turn = 0; turn < rows.get(0).size(); turn++) {
      var labels = new ArrayList<Integer>();
      for (List<String> observer : rows) {
        if (!observer.get(turn).equals(".")) {
          labels.add(Integer.parseInt(observer.get(turn)) - 1);
        }
      }
      pairs.add(ReferenceVotes.turn(labels));
    }
    return pairs;
  }

  /** As many sessions as there are, drawn with replacement by hashes of their draws' names. */
  private static long[] draws(int replicate, int sessions) {
    var draws = new long[sessions];
    for (int draw = 0; draw < sessions; draw++) {
      draws[(int) (KeyHash.uniform(String.valueOf(draw), replicate) * sessions)]++;
    }
    return draws;
  }

  private static double turns() {
    return IntStream.range(0, ReferenceVotes.CATEGORIES)
        .mapToDouble(label -> value(SpecificAgreement.of(CORPUS, label)).turns())
        .sum();
  }

  private static double[][] cells(Coincidences coincidences) {
    var cells = new double[coincidences.categories()][coincidences.categories()];
    for (int label = 0; label < cells.length; label++) {
      int row = label;
      Arrays.setAll(cells[label], other -> coincidences.of(row, other));
    }
    return cells;
  }

  private static KrippendorffAlpha alpha(LabelPairs pairs, AlphaMetric metric) {
    return value(KrippendorffAlpha.of(new Coincidences(pairs), metric));
  }

  private static <T> T value(Estimate<T> estimate) {
    return Objects.requireNonNull(estimate.value());
  }
}
