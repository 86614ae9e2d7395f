package callsheet.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import callsheet.statistics.StopRule;
import callsheet.statistics.agreement.DawidSkene.Fit;
import callsheet.statistics.agreement.DawidSkene.ThinLabel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DawidSkeneTest {
  private static final int CATEGORIES = ReferenceVotes.CATEGORIES;
  private static final StopRule SHORT = new StopRule(1e-12, 40);

  @Property(tries = 20)
  void theFitIsTheSameToTheLastBitHoweverTheCorpusIsDivided(
      @ForAll @IntRange(min = 1, max = 9) int partitions,
      @ForAll @IntRange(max = 165) int rotation) {
    var turns = new ArrayList<>(ReferenceVotes.all());
    var whole = fit(turns, Smoothing.standard(CATEGORIES), SHORT);
    Collections.rotate(turns, rotation);
    var roster = ReferenceVotes.roster(turns, 6);

    var divided =
        DawidSkene.fit(
            labelling -> {
              var sum = new ExpectedCounts(roster, CATEGORIES);
              for (int partition = partitions - 1; partition >= 0; partition--) {
                var part = new ExpectedCounts(roster, CATEGORIES);
                for (int turn = partition; turn < turns.size(); turn += partitions) {
                  part.add(turns.get(turn), labelling);
                }
                sum.add(part);
              }
              return sum;
            },
            new VoteShares(CATEGORIES),
            Smoothing.standard(CATEGORIES),
            SHORT);

    assertThat(divided.objective()).isEqualTo(whole.objective());
    for (TurnVotes turn : turns) {
      assertThat(divided.model().posterior(turn).shares())
          .isEqualTo(whole.model().posterior(turn).shares());
    }
  }

  @Property(tries = 100)
  void everyFitRisesAndEveryPosteriorIsADistribution(
      @ForAll @Size(min = 1, max = 12)
          List<@Size(min = 1, max = 4) List<@IntRange(max = 2) Integer>> labels) {
    var turns = labels.stream().map(ReferenceVotes::turn).toList();
    for (Smoothing smoothing : List.of(Smoothing.standard(3), Smoothing.NONE)) {
      var fit = fit(turns, 4, 3, smoothing);
      assertThat(fit.logLikelihood()).isFinite().isNotPositive();
      for (TurnVotes turn : turns) {
        var posterior = fit.model().posterior(turn);
        assertThat(Arrays.stream(posterior.shares()).sum()).isCloseTo(1, within(1e-12));
        assertThat(Arrays.stream(posterior.masses()).sum()).isEqualTo(1_000_000_000);
        assertThat(Ambiguity.of(posterior).value()).isBetween(0.0, 1.0);
      }
    }
  }

  @Property(tries = 50)
  void renamedLabelsAndAnnotatorsAreFittedAlike(
      @ForAll @Size(min = 1, max = 12)
          List<@Size(min = 1, max = 4) List<@IntRange(max = 2) Integer>> labels) {
    var turns = labels.stream().map(ReferenceVotes::turn).toList();
    var renamed =
        labels.stream()
            .map(
                turn ->
                    TurnVotes.of(
                        IntStream.range(0, turn.size()).map(annotator -> 3 - annotator).toArray(),
                        turn.stream().mapToInt(label -> (label + 1) % 3).toArray()))
            .toList();
    var fit = fewSteps(turns);
    var other = fewSteps(renamed);

    assertThat(other.objective()).isCloseTo(fit.objective(), within(1e-8));
    for (int turn = 0; turn < turns.size(); turn++) {
      var shares = fit.model().posterior(turns.get(turn)).shares();
      var ofRenamed = other.model().posterior(renamed.get(turn)).shares();
      for (int label = 0; label < 3; label++) {
        assertThat(ofRenamed[(label + 1) % 3]).isCloseTo(shares[label], within(1e-6));
      }
    }
  }

  @Test
  void theLabelOfAGoldTurnIsKnownAndTeachesWhatItsAnnotatorsAreWorth() {
    var turn = ReferenceVotes.turn(List.of(0, 0, 1)).withGold(1);
    var turns = Collections.nCopies(30, turn);

    var model = fit(turns, 3, 2, Smoothing.standard(2)).model();

    assertThat(model.posterior(turn).shares()).containsExactly(0, 1);
    assertThat(model.confusion(2)[1][1]).isGreaterThan(.95);
    assertThat(model.confusion(0)[1][1]).isLessThan(.05);
    assertThat(model.posterior(ReferenceVotes.turn(List.of(0, 0, 1))).shares()[1])
        .isGreaterThan(.9);
    assertThat(new VoteShares(2).posterior(turn).shares()).containsExactly(0, 1);
  }

  @Test
  void annotatorsOfFewLabelsShareOneConfusion() {
    var turns =
        Stream.concat(
                Collections.nCopies(20, TurnVotes.of(new int[] {0, 1}, new int[] {0, 0})).stream(),
                Stream.of(TurnVotes.of(new int[] {0, 2, 3}, new int[] {0, 1, 0})))
            .toList();
    var roster = ReferenceVotes.roster(turns, 5);
    var model = fit(turns, 5, 2, Smoothing.standard(2)).model();

    assertThat(roster.isPooled(1)).isFalse();
    assertThat(roster.isPooled(2)).isTrue();
    assertThat(model.confusion(2)).isDeepEqualTo(model.confusion(3));
    assertThat(model.confusion(1)[0][0]).isNotEqualTo(model.confusion(2)[0][0]);
    assertThatThrownBy(() -> model.confusion(4)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void annotatorsWhomNoTurnConnectsAreFittedApart() {
    var ones = Collections.nCopies(30, TurnVotes.of(new int[] {0, 1}, new int[] {0, 0}));
    var others = Collections.nCopies(40, TurnVotes.of(new int[] {2, 4}, new int[] {1, 1}));
    var both = Stream.concat(ones.stream(), others.stream()).toList();
    var roster = ReferenceVotes.roster(both, 5);
    var together = fit(both, 5, 2, Smoothing.standard(2));

    assertThat(roster.components()).isEqualTo(2);
    assertThat(IntStream.range(0, 5).map(roster::component)).containsExactly(0, 0, 1, -1, 1);
    assertThat(together.model().prior(0))
        .isEqualTo(fit(ones, 5, 2, Smoothing.standard(2)).model().prior(0));
    assertThat(together.model().prior(1))
        .containsExactly(fit(others, 5, 2, Smoothing.standard(2)).model().prior(0), within(1e-4));
    assertThat(together.thinLabels())
        .extracting(ThinLabel::component, ThinLabel::label)
        .containsExactly(tuple(0, 1), tuple(1, 0));
  }

  @Property(tries = 100)
  void connectionsDoNotDependOnTheOrderOfTurns(
      @ForAll @Size(max = 12) List<@Size(min = 2, max = 2) List<@IntRange(max = 9) Integer>> turns,
      @ForAll @IntRange(max = 12) int cut) {
    var graph = graph(turns);
    int place = Math.min(cut, turns.size());
    var parts = graph(turns.subList(place, turns.size()));
    parts.add(graph(turns.subList(0, place)));

    assertThat(parts.components()).isEqualTo(graph.components());
    for (List<Integer> turn : turns) {
      assertThat(graph.components()[turn.get(0)]).isEqualTo(graph.components()[turn.get(1)]);
    }
    int largest = Arrays.stream(graph.components()).max().orElse(-1);
    assertThat(Arrays.stream(graph.components()).filter(part -> part >= 0).distinct().count())
        .isEqualTo(largest + 1);
  }

  @Test
  void aFitGoesOnFromAnEarlierOne() {
    var turns = ReferenceVotes.all();
    var roster = ReferenceVotes.roster(turns, 6);
    var corpus = DawidSkene.inMemory(turns, roster, CATEGORIES);
    var smoothing = Smoothing.standard(CATEGORIES);
    var first = DawidSkene.fit(corpus, new VoteShares(CATEGORIES), smoothing, StopRule.EXACT);

    var again = DawidSkene.fit(corpus, first.model(), smoothing, StopRule.EXACT);

    assertThat(again.iterations()).isLessThan(5);
    assertThat(again.objective()).isCloseTo(first.objective(), within(1e-8));
  }

  @Test
  void aCorpusThatChangesBetweenStepsIsRefused() {
    var good = ReferenceVotes.all();
    var roster = ReferenceVotes.roster(good, 6);
    var worse = new ArrayList<>(good);
    worse.addAll(good.subList(0, 20));
    var calls = new int[1];

    assertThatThrownBy(
            () ->
                DawidSkene.fit(
                    labelling ->
                        DawidSkene.inMemory(calls[0]++ < 5 ? good : worse, roster, CATEGORIES)
                            .apply(labelling),
                    new VoteShares(CATEGORIES),
                    Smoothing.standard(CATEGORIES),
                    StopRule.EXACT))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("objective fell");
  }

  @Test
  void oneLabelAloneIsMarkedAndEchoed() {
    var single = TurnVotes.of(new int[] {1}, new int[] {2});
    var fit = fit(ReferenceVotes.all(), Smoothing.standard(CATEGORIES), SHORT);

    assertThat(single.isSingle()).isTrue();
    assertThat(single.withGold(2).isSingle()).isFalse();
    assertThat(ReferenceVotes.turn(List.of(1, 1)).isSingle()).isFalse();
    assertThat(fit.model().posterior(single).shares()[2]).isGreaterThan(.7);
  }

  @Property(tries = 50)
  void halvesOfAVoteForOneLabelAreAVote(
      @ForAll @Size(min = 1, max = 9)
          List<@Size(min = 1, max = 4) List<@IntRange(max = 2) Integer>> labels) {
    var turns = labels.stream().map(ReferenceVotes::turn).toList();
    var halved =
        turns.stream()
            .map(
                turn -> {
                  var annotators = IntStream.range(0, 2 * turn.size()).map(i -> i / 2).toArray();
                  var halves = new double[2 * turn.size()];
                  Arrays.fill(halves, .5);
                  return TurnVotes.of(
                      annotators, Arrays.stream(annotators).map(turn::label).toArray(), halves);
                })
            .toList();
    var fit = fewSteps(turns);
    var other = fewSteps(halved);

    assertThat(other.objective()).isCloseTo(fit.objective(), within(1e-9));
    assertThat(halved.stream().map(TurnVotes::isSingle).toList())
        .isEqualTo(turns.stream().map(TurnVotes::isSingle).toList());
    assertThatThrownBy(() -> halved.get(0).latest()).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAnnotationOfTwoLabelsGivesHalfAVoteToEach() {
    var mixed = TurnVotes.of(new int[] {0, 0}, new int[] {0, 2}, new double[] {.5, .5});

    assertThat(new VoteShares(3).posterior(mixed).shares()).containsExactly(.5, 0, .5);
    assertThat(mixed.isSingle()).isTrue();
    assertThatThrownBy(() -> TurnVotes.of(new int[1], new int[1], new double[] {1.5}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSchemeOfOneLabelIsCertainAndNotAmbiguous() {
    var turn = ReferenceVotes.turn(List.of(0, 0));
    var fit = fit(List.of(turn), 2, 1, Smoothing.standard(1));

    assertThat(fit.model().posterior(turn).shares()).containsExactly(1);
    assertThat(Ambiguity.of(fit.model().posterior(turn)).value()).isNull();
  }

  private static AnnotatorGraph graph(List<List<Integer>> turns) {
    var graph = new AnnotatorGraph(10);
    turns.forEach(
        turn -> graph.add(TurnVotes.of(new int[] {turn.get(0), turn.get(1)}, new int[2])));
    return graph;
  }

  private static Fit fit(List<TurnVotes> turns, Smoothing smoothing, StopRule stop) {
    var roster = ReferenceVotes.roster(turns, 6);
    return DawidSkene.fit(
        DawidSkene.inMemory(turns, roster, CATEGORIES),
        new VoteShares(CATEGORIES),
        smoothing,
        stop);
  }

  private static Fit fit(
      List<TurnVotes> turns, int annotators, int categories, Smoothing smoothing) {
    var roster = ReferenceVotes.roster(turns, annotators);
    return DawidSkene.fit(
        DawidSkene.inMemory(turns, roster, categories),
        new VoteShares(categories),
        smoothing,
        StopRule.DISPLAY);
  }

  /** Few: on a saddle, rounding alone would decide where many lead. */
  private static Fit fewSteps(List<TurnVotes> turns) {
    return DawidSkene.fit(
        DawidSkene.inMemory(turns, ReferenceVotes.roster(turns, 4), 3),
        new VoteShares(3),
        Smoothing.standard(3),
        new StopRule(0, 10));
  }
}
