package callsheet.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import callsheet.golden.Golden;
import callsheet.golden.GoldenValue;
import callsheet.statistics.StopRule;
import callsheet.statistics.agreement.DawidSkene.Fit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class DawidSkeneGoldenTest {
  /** Theirs stops at probabilities of 1e-10, ours goes on. */
  private static final double CLIPPED = 1e-7;

  /** Votes of a reference and what was made of them. */
  private record Case(
      GoldenValue expected,
      List<String> items,
      List<String> annotators,
      Map<String, TurnVotes> votes) {
    int categories() {
      return expected.get("labels").size();
    }

    Function<Labelling, ExpectedCounts> corpus() {
      var turns = items.stream().map(votes::get).toList();
      var roster = ReferenceVotes.roster(turns, annotators.size());
      return DawidSkene.inMemory(turns, roster, categories());
    }

    Fit fit(Smoothing smoothing, StopRule stop) {
      return DawidSkene.fit(corpus(), new VoteShares(categories()), smoothing, stop);
    }

    TurnPosterior posterior(Fit fit, int item) {
      return fit.model().posterior(Objects.requireNonNull(votes.get(items.get(item))));
    }
  }

  @Test
  void theTriplesOf1979AreFittedAsByOthers() {
    assumeThat(Golden.hasShared()).as("the shared references are here").isTrue();
    var expected = GoldenValue.shared("08_dawid_skene_local").get("anaesthetist_dawid_skene_1979");
    assertFits(
        of(
            expected,
            expected.get("triples_task_worker_label").elements().stream()
                .map(GoldenValue::asTexts)
                .toList()));
  }

  @Test
  void theCorpusIsFittedAsByOthers() {
    assumeThat(Golden.hasShared()).as("the shared references are here").isTrue();
    assertFits(of(GoldenValue.shared("08_dawid_skene_local").get("corpus"), ReferenceVotes.rows()));
  }

  /** What METHODS 4.4 and 4.6 print. */
  @Test
  void theFitOfTheCorpusIsTheOneDescribed() {
    var turns = ReferenceVotes.all();
    var fit =
        DawidSkene.fit(
            DawidSkene.inMemory(turns, ReferenceVotes.roster(turns, 6), ReferenceVotes.CATEGORIES),
            new VoteShares(ReferenceVotes.CATEGORIES),
            Smoothing.standard(ReferenceVotes.CATEGORIES),
            StopRule.EXACT);
    var sums = new AnnotatorSums(6, ReferenceVotes.CATEGORIES);
    turns.forEach(turn -> sums.add(turn, fit.model()));

    assertThat(fit.iterations()).isEqualTo(420);
    assertThat(fit.isConverged()).isTrue();
    assertThat(fit.thinLabels()).isEmpty();
    assertThat(fit.model().posterior(turns.get(0)).shares()[2]).isCloseTo(.9113, within(5e-5));
    assertThat(fit.model().prior(0))
        .containsExactly(new double[] {.217, .179, .171, .193, .148, .090}, within(5e-4));
    assertThat(AnnotatorReport.of(5, fit.model(), sums).accuracy()).isCloseTo(.389, within(5e-4));
    assertThat(AnnotatorReport.of(3, fit.model(), sums).accuracy()).isCloseTo(.574, within(5e-4));
    for (int annotator : new int[] {0, 1, 2, 4}) {
      assertThat(AnnotatorReport.of(annotator, fit.model(), sums).accuracy())
          .isBetween(.755, .8395);
    }
  }

  private static Case of(GoldenValue expected, List<List<String>> rows) {
    var annotators = expected.get("annotators").asTexts();
    var labels = expected.get("labels").asTexts();
    expected.get("n_annotations").assertIs(rows.size());
    return new Case(
        expected,
        expected.get("items").asTexts(),
        annotators,
        ReferenceVotes.byTurn(rows, annotators, labels));
  }

  private static void assertFits(Case reference) {
    assertSmoothed(reference, reference.expected().get("own_MAP"));
    assertUnsmoothed(reference, reference.expected().get("crowdkit_400_iter"));
  }

  private static void assertSmoothed(Case reference, GoldenValue expected) {
    var smoothing = Smoothing.standard(reference.categories());
    var fit = reference.fit(smoothing, StopRule.EXACT);

    expected.get("beta_diag").assertIs(smoothing.diagonal());
    expected.get("beta_off").assertIs(smoothing.others());
    expected.get("alpha_class").assertIs(smoothing.classes());
    expected.get("iters").assertIs(fit.iterations());
    expected.get("loglik").assertIs(fit.logLikelihood());
    expected.get("logpost").assertIs(fit.objective());
    expected.get("prior").assertIs(fit.model().prior(0));
    expected.get("monotone").assertIs(isMonotone(reference, smoothing));
    for (int annotator = 0; annotator < reference.annotators().size(); annotator++) {
      expected.get("confusion").get(annotator).assertIs(fit.model().confusion(annotator));
    }
    for (int item = 0; item < reference.items().size(); item++) {
      var posterior = reference.posterior(fit, item);
      expected.get("posterior").get(item).assertIs(posterior.shares());
      expected.get("entropy_bits").get(item).assertIs(Ambiguity.bits(posterior));
    }
  }

  private static boolean isMonotone(Case reference, Smoothing smoothing) {
    var objectives = new ArrayList<Double>();
    var corpus = reference.corpus();
    DawidSkene.fit(
        labelling -> {
          var counts = corpus.apply(labelling);
          if (labelling instanceof AnnotatorModel model) {
            objectives.add(counts.logLikelihood() + smoothing.logDensity(model));
          }
          return counts;
        },
        new VoteShares(reference.categories()),
        smoothing,
        StopRule.EXACT);
    boolean isMonotone = true;
    for (int iteration = 1; iteration < objectives.size(); iteration++) {
      isMonotone &= objectives.get(iteration) >= objectives.get(iteration - 1) - 1e-9;
    }
    return isMonotone;
  }

  private static void assertUnsmoothed(Case reference, GoldenValue expected) {
    var first = reference.fit(Smoothing.NONE, new StopRule(0, 1));
    var fit = reference.fit(Smoothing.NONE, new StopRule(0, 400));
    var ends = reference.expected().get("own_unsmoothed_loglik_first_last");
    ends.get(0).assertIs(first.logLikelihood());
    ends.get(1).assertIs(fit.logLikelihood());

    var prior = fit.model().prior(0);
    for (int label = 0; label < prior.length; label++) {
      expected.get("prior").get(label).assertIs(prior[label]);
    }
    var confusions = expected.get("confusion_true_row_observed_col");
    for (int annotator = 0; annotator < reference.annotators().size(); annotator++) {
      var confusion = fit.model().confusion(annotator);
      assertNear(confusions.get(reference.annotators().get(annotator)), confusion);
    }
    double largest = 0;
    for (int item = 0; item < reference.items().size(); item++) {
      var shares = reference.posterior(fit, item).shares();
      var theirs = expected.get("posterior").get(item);
      theirs.assertIs(shares);
      var apart = theirs.asDoubles();
      Arrays.setAll(apart, label -> Math.abs(apart[label] - shares[label]));
      largest = Math.max(largest, Arrays.stream(apart).max().orElseThrow());
    }
    reference.expected().get("max_abs_diff_own_vs_crowdkit").assertIsNear(largest, 1e-12);
  }

  private static void assertNear(GoldenValue expected, double[][] ours) {
    for (int row = 0; row < ours.length; row++) {
      for (int column = 0; column < ours.length; column++) {
        expected.get(row).get(column).assertIsNear(ours[row][column], CLIPPED);
      }
    }
  }
}
