package callsheet.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.statistics.Estimate;
import callsheet.statistics.KeyHash;
import callsheet.statistics.PoissonWeight;
import callsheet.statistics.Reason;
import callsheet.statistics.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CoincidenceReplicatesTest {
  private static final int CATEGORIES = 3;
  private static final int COUNT = 50;
  private static final int SESSIONS = 12;

  @Test
  void whatWasSeenIsTheCoincidencesOfAllPairs() {
    var pairs = new LabelPairs(CATEGORIES, 1);
    IntStream.range(0, SESSIONS).forEach(session -> turns(session).forEach(pairs::add));
    var expected = new Coincidences(pairs);

    var observed = replicates(0, SESSIONS).observed();

    for (int label = 0; label < CATEGORIES; label++) {
      for (int other = 0; other < CATEGORIES; other++) {
        assertThat(observed.of(label, other)).isCloseTo(expected.of(label, other), within(1e-9));
      }
    }
  }

  @Test
  void theIntervalIsThatOfReplicatesWhoseSessionsAreDrawnOneByOne() {
    var sessions =
        IntStream.range(0, SESSIONS)
            .mapToObj(
                session -> {
                  var pairs = new LabelPairs(CATEGORIES, 1);
                  turns(session).forEach(pairs::add);
                  return pairs;
                })
            .toList();
    var alphas =
        LongStream.rangeClosed(1, COUNT)
            .mapToObj(
                replicate ->
                    KrippendorffAlpha.ofReplicate(
                        sessions, draws(replicate), AlphaMetric.nominal()))
            .mapToDouble(alpha -> Objects.requireNonNull(alpha.value()).alpha())
            .toArray();
    var sample = Sample.of(alphas);

    var spread =
        Objects.requireNonNull(
            replicates(0, SESSIONS).of(CoincidenceReplicatesTest::alpha).value());

    assertThat(spread.used()).isEqualTo(COUNT);
    assertThat(spread.interval().lower())
        .isCloseTo(Objects.requireNonNull(sample.quantile(0.025).value()), within(1e-9));
    assertThat(spread.interval().upper())
        .isCloseTo(Objects.requireNonNull(sample.quantile(0.975).value()), within(1e-9));
    assertThat(spread.standardError())
        .isCloseTo(Objects.requireNonNull(sample.standardDeviation().value()), within(1e-9));
  }

  @Test
  void sumsOfPartsAreThoseOfTheWholeToTheLastBitInAnyOrder() {
    var parts = replicates(7, SESSIONS);
    parts.add(replicates(0, 4));
    parts.add(replicates(4, 7));

    assertThat(parts.of(CoincidenceReplicatesTest::alpha))
        .isEqualTo(replicates(0, SESSIONS).of(CoincidenceReplicatesTest::alpha));
    assertThat(parts.designEffect()).isEqualTo(replicates(0, SESSIONS).designEffect());
    assertThat(parts.sessions()).isEqualTo(SESSIONS);
  }

  @Test
  void oneSessionTellsNothingOfOthersAndNoneNothingAtAll() {
    assertThat(replicates(0, 1).of(CoincidenceReplicatesTest::alpha).reason())
        .isEqualTo(Reason.ONE_CLUSTER);
    assertThat(replicates(0, 0).of(CoincidenceReplicatesTest::alpha).reason())
        .isEqualTo(Reason.NO_DATA);
    assertThat(replicates(0, 0).designEffect()).isEqualTo(1);
  }

  @Test
  void anAnnotationThatNamesTwoDoesNotMeetItself() {
    var coincidences = new SessionCoincidences(CATEGORIES);
    coincidences.add(
        TurnVotes.of(new int[] {0, 0, 1}, new int[] {0, 1, 2}, new double[] {0.5, 0.5, 1}));
    coincidences.add(TurnVotes.of(new int[] {4, 4}, new int[] {0, 1}, new double[] {0.5, 0.5}));
    var replicates = new CoincidenceReplicates(CATEGORIES, COUNT);
    replicates.add("S-1", coincidences);

    var observed = replicates.observed();

    assertThat(observed.labels()).isCloseTo(2, within(1e-12));
    assertThat(observed.of(0, 1)).isZero();
    assertThat(observed.of(0, 2)).isCloseTo(0.5, within(1e-12));
    assertThat(observed.of(2, 1)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void aModelThatWasStoredLabelsAsTheOneThatWasFitted() {
    var turns = new ArrayList<TurnVotes>();
    IntStream.range(0, SESSIONS).forEach(session -> turns.addAll(turns(session)));
    var graph = new AnnotatorGraph(4);
    turns.forEach(graph::add);
    var roster = AnnotatorRoster.of(graph, 1);
    var fitted =
        DawidSkene.fit(
                DawidSkene.inMemory(turns, roster, CATEGORIES),
                new VoteShares(CATEGORIES),
                Smoothing.standard(CATEGORIES),
                callsheet.statistics.StopRule.DISPLAY)
            .model();

    var stored =
        AnnotatorModel.of(
            AnnotatorRoster.known(new int[] {0, 0, 0, 0, -1}, new boolean[5]),
            new double[][] {fitted.prior(0)},
            new double[][][] {
              fitted.confusion(0),
              fitted.confusion(1),
              fitted.confusion(2),
              fitted.confusion(3),
              Smoothing.standard(CATEGORIES).confusion(CATEGORIES)
            });

    for (TurnVotes turn : turns) {
      assertThat(stored.posterior(turn).shares()).isEqualTo(fitted.posterior(turn).shares());
    }
    var ofUnknown = stored.posterior(TurnVotes.of(new int[] {4, 1}, new int[] {2, 2}));
    assertThat(ofUnknown.share(2)).isGreaterThan(fitted.prior(0)[2]);
  }

  private static CoincidenceReplicates replicates(int from, int to) {
    var replicates = new CoincidenceReplicates(CATEGORIES, COUNT);
    var coincidences = new SessionCoincidences(CATEGORIES);
    for (int session = from; session < to; session++) {
      coincidences.clear();
      turns(session).forEach(coincidences::add);
      replicates.add("S-" + session, coincidences);
    }
    return replicates;
  }

  private static long[] draws(long replicate) {
    return IntStream.range(0, SESSIONS)
        .mapToLong(session -> PoissonWeight.of("S-" + session, replicate))
        .toArray();
  }

  private static Estimate<Double> alpha(Coincidences coincidences) {
    return KrippendorffAlpha.of(coincidences, AlphaMetric.nominal()).map(KrippendorffAlpha::alpha);
  }

  /** Turns of two to four annotators, who mostly agree. */
  private static List<TurnVotes> turns(int session) {
    return IntStream.range(0, 8).mapToObj(turn -> turn(session, turn)).toList();
  }

  private static TurnVotes turn(int session, int turn) {
    int annotators = 2 + turn % 3;
    int shown = (int) (CATEGORIES * KeyHash.uniform("shown " + session, turn));
    var labels =
        IntStream.range(0, annotators)
            .map(
                annotator ->
                    KeyHash.uniform("heard %d %d".formatted(session, annotator), turn) < 0.7
                        ? shown
                        : (shown + 1) % CATEGORIES)
            .toArray();
    return TurnVotes.of(IntStream.range(0, annotators).toArray(), labels);
  }
}
