package callsheet.statistics.transitions.runs;

import static callsheet.golden.Golden.TOLERANCE;
import static callsheet.statistics.transitions.GoldenChains.EMOTIONS;
import static callsheet.statistics.transitions.GoldenChains.WITHIN;
import static callsheet.statistics.transitions.GoldenChains.matrix;
import static callsheet.statistics.transitions.GoldenChains.segment;
import static callsheet.statistics.transitions.Tables.certain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.GoldenValue;
import callsheet.statistics.Reason;
import callsheet.statistics.diversity.Entropy;
import callsheet.statistics.transitions.ChainTurn;
import callsheet.statistics.transitions.ContingencyTable;
import callsheet.statistics.transitions.GapPolicy;
import callsheet.statistics.transitions.GoldenChains;
import callsheet.statistics.transitions.PairCounts;
import callsheet.statistics.transitions.PairRule;
import callsheet.statistics.transitions.Segment;
import callsheet.statistics.transitions.SessionPairs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Runs, how long they are, and what they say of their sequence. */
class EmotionRunTest {
  private static final GoldenValue TRAMINER = GoldenValue.file("03b_traminer_local");
  private static final GoldenValue WORKED = GoldenValue.file("15_worked_transitions").get("worked");
  private static final int JOY = 1;

  @Test
  void runsOfTheCorpusEqualThoseOfPublishedSoftware() {
    var chains = chainsWithoutGaps();
    var keys = TRAMINER.get("keys").asTexts();
    assertThat(chains.keySet()).containsExactlyElementsOf(keys);
    for (int place = 0; place < keys.size(); place++) {
      var runs = EmotionRun.of(Objects.requireNonNull(chains.get(keys.get(place))));

      TRAMINER.get("n_transitions").get(place).assertIs(runs.size() - 1.0);
      TRAMINER.get("turbulence").get(place).assertIs(Turbulence.of(runs));
      assertRuns(TRAMINER.get("dss", keys.get(place)), TRAMINER.get("dur", keys.get(place)), runs);
    }
  }

  /** A list of one element is written as the element. */
  private static void assertRuns(GoldenValue names, GoldenValue lengths, List<EmotionRun> runs) {
    assertThat(runs).hasSize(Math.max(1, names.size()));
    for (int place = 0; place < runs.size(); place++) {
      var run = runs.get(place);
      (names.size() == 0 ? names : names.get(place)).assertIs(EMOTIONS.get(run.emotion()));
      (lengths.size() == 0 ? lengths : lengths.get(place)).assertIs((double) run.length());
    }
  }

  @Test
  void complexityAndEvennessOfTheCorpusEqualThoseOfPublishedSoftware() {
    int place = 0;
    for (Segment chain : chainsWithoutGaps().values()) {
      var counts = new long[EMOTIONS.size()];
      IntStream.of(chain.emotions()).forEach(emotion -> counts[emotion]++);

      TRAMINER.get("entropy_norm").get(place).assertIs(Entropy.evenness(counts));
      TRAMINER
          .get("complexity")
          .get(place++)
          .assertIs(SequenceComplexity.of(chain.emotions(), EMOTIONS.size()));
    }
    assertThat(place).isEqualTo(TRAMINER.get("complexity").size());
  }

  /** Gaps are skipped, so that every chain is one segment. */
  private static Map<String, Segment> chainsWithoutGaps() {
    var chains = new TreeMap<String, Segment>();
    GoldenChains.sessions()
        .forEach(
            (name, session) ->
                Segment.of(session, WITHIN.with(GapPolicy.SKIP))
                    .forEach(
                        chain -> chains.put(name + " " + chain.turns().get(0).performer(), chain)));
    return chains;
  }

  @Test
  void runsOfTheWorkedExampleAreAsItsReference() {
    var labels = WORKED.get("labels").asTexts();
    var runs = EmotionRun.of(worked());

    var names = runs.stream().map(run -> labels.get(run.emotion())).toList();
    assertThat(runs).hasSize(WORKED.get("runs", "values").size());
    for (int place = 0; place < runs.size(); place++) {
      WORKED.get("runs", "values").get(place).assertIs(names.get(place));
      WORKED.get("event_sequence").get(place).assertIs(names.get(place));
      WORKED.get("runs", "lengths").get(place).assertIs((double) runs.get(place).length());
    }
  }

  @Test
  void pairsAndDwellTimesOfTheWorkedExampleAreAsItsReference() {
    var labels = WORKED.get("labels").asTexts();
    var histogram = new RunHistogram();
    histogram.add(worked());

    for (int label = 0; label < labels.size(); label++) {
      WORKED
          .get("dwell_mean_turns", labels.get(label))
          .assertIs(certain(DwellTime.of(histogram, label)).meanTurns());
    }
    WORKED.get("N").assertIs(matrix(pairs(worked(), WITHIN)));
    WORKED.get("lag2").assertIs(matrix(pairs(worked(), WITHIN.withLag(2))));
  }

  private static ContingencyTable pairs(Segment segment, PairRule rule) {
    var counts = new PairCounts(WORKED.get("labels").size());
    SessionPairs.of(segment.turns(), rule).forEach(counts::add);
    return counts.table();
  }

  private static Segment worked() {
    var labels = WORKED.get("labels").asTexts();
    return segment(WORKED.get("sequence").asTexts().stream().mapToInt(labels::indexOf).toArray());
  }

  @Test
  void aRunKnowsItsNeighboursAndWhereNobodySawItBeginOrEnd() {
    var runs = EmotionRun.of(segment(0, JOY, JOY, 2));

    assertThat(runs.get(0).startsSegment()).isTrue();
    assertThat(runs.get(0).endsSegment()).isFalse();
    assertThat(runs.get(1).previous()).isZero();
    assertThat(runs.get(1).next()).isEqualTo(2);
    assertThat(runs.get(2).endsSegment()).isTrue();
  }

  @Test
  void speechIsWhatWasSpokenAndTheSpanHasThePauses() {
    // Turns of a second, a second apart.
    var run = EmotionRun.of(segment(JOY, JOY, JOY)).get(0);

    assertThat(run.speechMs().value()).isEqualTo(3000);
    assertThat(run.spanMs().value()).isEqualTo(5000);
  }

  @Test
  void timesThatGoBackAddNothing() {
    var backwards = new Segment(List.of(new ChainTurn("A", JOY, null, 5000L, 4000L)));
    var run = EmotionRun.of(backwards).get(0);

    assertThat(run.speechMs().value()).isZero();
    assertThat(run.spanMs().value()).isZero();
  }

  @Test
  void runsWithoutAllTimesCountInTurnsOnly() {
    var histogram = new RunHistogram();
    histogram.add(new Segment(List.of(new ChainTurn("A", JOY, null, 5000L, null))));
    assertThat(certain(DwellTime.of(histogram, JOY)).meanSpanS().reason())
        .isEqualTo(Reason.NO_DATA);

    histogram.add(segment(JOY, JOY));
    var dwell = certain(DwellTime.of(histogram, JOY));
    assertThat(dwell.meanTurns()).isEqualTo(1.5);
    assertThat(dwell.meanSpeechS().value()).isEqualTo(2);
    assertThat(dwell.meanSpanS().value()).isEqualTo(3);
  }

  @Test
  void theMedianIsOfRunsThatWereSeenToBeginAndCensorsThoseThatWereNotSeenToEnd() {
    var histogram = new RunHistogram();
    histogram.add(segment(JOY, JOY, JOY, JOY, JOY, 0, JOY, 0, JOY, JOY, 0, JOY, JOY, JOY));

    var dwell = certain(DwellTime.of(histogram, JOY));
    assertThat(dwell.runs()).isEqualTo(4);
    assertThat(dwell.censoredRuns()).isEqualTo(1);
    assertThat(dwell.meanTurns()).isCloseTo(11 / 4.0, TOLERANCE);
    // 1, 2 and at least 3: a third is left after 2.
    assertThat(dwell.medianTurns().value()).isEqualTo(2);
    assertThat(histogram.lengths(JOY, 0))
        .containsExactlyEntriesOf(new TreeMap<>(Map.of(1, 1L, 2, 1L, 5, 1L)));
  }

  @Test
  void whatDoesNotOccurHasNoDwellTimeAndWhatNeverBeganInSightNoMedian() {
    var histogram = new RunHistogram();
    histogram.add(segment(JOY, 0));

    assertThat(DwellTime.of(histogram, 2).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(certain(DwellTime.of(histogram, JOY)).medianTurns().reason())
        .isEqualTo(Reason.NOT_IDENTIFIED);
  }

  @Test
  void sequencesThatAreTooShortHaveTheirReason() {
    assertThat(SequenceComplexity.of(new int[] {0}, 3).reason()).isEqualTo(Reason.TOO_SHORT);
    assertThat(SequenceComplexity.of(new int[] {0, 0}, 1).reason()).isEqualTo(Reason.NO_VARIATION);
    assertThat(Turbulence.of(List.of()).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(Turbulence.of(EmotionRun.of(segment(0))).value()).isEqualTo(1);
  }

  @Test
  void turbulenceOfALongSequenceIsFinite() {
    var emotions = IntStream.range(0, 3000).map(turn -> turn % 5).toArray();

    assertThat(certain(Turbulence.of(EmotionRun.of(segment(emotions))))).isBetween(2000.0, 3000.0);
  }

  @Property(tries = 200)
  void everySubsequenceIsCountedOnce(@ForAll("emotions") int[] emotions) {
    var runs = EmotionRun.of(segment(emotions));
    var subsequences = new HashSet<List<Integer>>();
    for (int chosen = 0; chosen < 1 << runs.size(); chosen++) {
      var subsequence = new ArrayList<Integer>();
      for (int place = 0; place < runs.size(); place++) {
        if ((chosen >> place & 1) == 1) {
          subsequence.add(runs.get(place).emotion());
        }
      }
      subsequences.add(subsequence);
    }
    assertThat(Turbulence.distinctSubsequences(runs).intValueExact())
        .isEqualTo(subsequences.size());
  }

  @Property(tries = 200)
  void complexityIsAShareAndTurbulenceAtLeastOne(@ForAll("emotions") int[] emotions) {
    var complexity = SequenceComplexity.of(emotions, 3);
    if (complexity.value() != null) {
      assertThat(complexity.value()).isBetween(0.0, 1.0);
    }
    assertThat(certain(Turbulence.of(EmotionRun.of(segment(emotions))))).isGreaterThanOrEqualTo(1);
  }

  @Property(tries = 200)
  void dwellTimesOfAllEmotionsHoldAllTurns(@ForAll("emotions") int[] emotions) {
    var histogram = new RunHistogram();
    histogram.add(segment(emotions));
    double turns = 0;
    for (int emotion = 0; emotion < 3; emotion++) {
      var dwell = DwellTime.of(histogram, emotion).value();
      turns += dwell == null ? 0 : dwell.runs() * dwell.meanTurns();
    }
    assertThat(turns).isCloseTo(emotions.length, within(1e-9));
  }

  @Provide
  Arbitrary<int[]> emotions() {
    return Arbitraries.integers().between(0, 2).array(int[].class).ofMinSize(1).ofMaxSize(12);
  }
}
