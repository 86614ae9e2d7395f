package callsheet.statistics.diversity;

import static callsheet.golden.Golden.TOLERANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callsheet.golden.GoldenTurn;
import callsheet.statistics.DirichletMultinomial;
import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Range and consistency of a performer. */
class EmotionalProfileTest {
  private static final List<Double> CORPUS = List.of(0.1, 0.2, 0.3, 0.4);
  private static final double CORPUS_RANGE =
      HillNumbers.ofWeights(new double[] {0.1, 0.2, 0.3, 0.4}).order1();

  @Test
  void whoWasRecordedLittleHasNearlyTheRangeOfTheCorpus() {
    var little = range(new long[] {1, 0, 0, 0}, 17);
    var much = range(new long[] {1000, 0, 0, 0}, 17);

    assertThat(little.value()).isBetween(0.9 * CORPUS_RANGE, CORPUS_RANGE * 1.05);
    assertThat(much.value()).isBetween(1.0, 1.2);
  }

  @Test
  void whoWasNeverRecordedHasNoRange() {
    assertThat(range(new long[4], 17).reason()).isEqualTo(Reason.NO_DATA);
  }

  @Property(tries = 200)
  void theRangeIsOneToTheNumberOfEmotionsAndTheCorpussForItsShares(
      @ForAll @Size(4) List<@LongRange(max = 500) Long> masses,
      @ForAll @DoubleRange(min = 0.01, max = 1000) double concentration) {
    var counts = masses.stream().mapToLong(Long::longValue).toArray();
    var range = range(counts, concentration).value();

    if (range != null) {
      assertThat(range).isBetween(1.0, 4 + 1e-9);
    }
    assertThat(range(new long[] {10, 20, 30, 40}, concentration).value())
        .isCloseTo(CORPUS_RANGE, TOLERANCE);
  }

  @Test
  void whoPlaysEachSessionAlikeIsMoreConsistentThanOthers() {
    var sessions = new ArrayList<SessionLabels>();
    for (int session = 0; session < 4; session++) {
      sessions.add(new SessionLabels("S" + session, "steady", new long[] {5, 5, 0}));
      sessions.add(new SessionLabels("S" + session, "P" + session, one(session % 3)));
    }
    var steady = consistency("steady", sessions);

    assertThat(steady.ownBits()).isBetween(0.0, 0.2);
    assertThat(steady.othersBits()).isGreaterThan(0.5);
    assertThat(steady.differenceBits())
        .isNegative()
        .isCloseTo(steady.ownBits() - steady.othersBits(), TOLERANCE);
  }

  @Test
  void whoIsDifferentInEachSessionIsLessConsistentThanOthers() {
    var sessions = new ArrayList<SessionLabels>();
    for (int session = 0; session < 3; session++) {
      sessions.add(new SessionLabels("S" + session, "fickle", one(session)));
      sessions.add(new SessionLabels("S" + session, "P" + session, new long[] {4, 4, 4}));
    }
    var fickle = consistency("fickle", sessions);

    assertThat(fickle.ownBits()).isEqualTo(1);
    assertThat(fickle.differenceBits()).isPositive();
  }

  @Test
  void sessionsOfDifferentSizesAreRarefiedBeforeTheyAreHeldAgainstEachOther() {
    var large = new SessionLabels("S1", "P", new long[] {600, 300, 100});

    var drawn = large.rarefied(10, 0);

    assertThat(Arrays.stream(drawn).sum()).isEqualTo(10);
    assertThat(large.rarefied(1000, 0)).containsExactly(600, 300, 100);
    assertThat(new SessionPair(large, large).divergenceBits(10, 0)).isZero();
  }

  @Test
  void consistencyNeedsTwoSessionsAndTwoOthers() {
    var own1 = new SessionLabels("S1", "P", new long[] {5, 5});
    var own2 = new SessionLabels("S2", "P", new long[] {5, 5});
    var other1 = new SessionLabels("S1", "Q", new long[] {5, 5});
    var other2 = new SessionLabels("S2", "Q", new long[] {5, 5});
    var tiny = new SessionLabels("S2", "R", new long[] {1, 0});

    assertThat(reason(own1, other1, other2)).isEqualTo(Reason.TOO_SHORT);
    assertThat(reason(own1, own2)).isEqualTo(Reason.ONE_CLUSTER);
    assertThat(reason(own1, own2, other1, other2)).isEqualTo(Reason.ONE_CLUSTER);
    assertThat(reason(own1, own2, other1, tiny)).isEqualTo(Reason.ONE_CLUSTER);
    assertThatThrownBy(() -> EmotionalConsistency.of("P", List.of(), 5, 0))
        .hasMessageStartingWith("Invalid draws");
  }

  @Test
  void theOrderOfTheSessionsDoesNotMatterAndAllOfTheCorpusHaveAConsistency() {
    var sessions = new ArrayList<>(corpus());
    var forth = consistency("P01", sessions);
    Collections.reverse(sessions);

    assertThat(consistency("P01", sessions)).isEqualTo(forth);
    assertThat(forth.ownBits()).isBetween(0.0, 1.0);
    assertThat(forth.othersBits()).isBetween(0.0, 1.0);
  }

  private static List<SessionLabels> corpus() {
    return GoldenCorpus.LABELLED.stream()
        .map(turn -> List.of(turn.session(), turn.performer()))
        .distinct()
        .map(key -> new SessionLabels(key.get(0), key.get(1), labels(key)))
        .toList();
  }

  private static long[] labels(List<String> key) {
    return GoldenCorpus.labels(
        GoldenCorpus.LABELLED.stream().filter(turn -> is(key, turn)).toList());
  }

  private static boolean is(List<String> key, GoldenTurn turn) {
    return key.equals(List.of(turn.session(), turn.performer()));
  }

  private static long[] one(int emotion) {
    var turns = new long[3];
    turns[emotion] = 12;
    return turns;
  }

  private static EmotionalConsistency consistency(String performer, List<SessionLabels> sessions) {
    return Objects.requireNonNull(EmotionalConsistency.of(performer, sessions, 5, 20).value());
  }

  private static Reason reason(SessionLabels... sessions) {
    return Objects.requireNonNull(EmotionalConsistency.of("P", List.of(sessions), 5, 20).reason());
  }

  private static Estimate<Double> range(long[] masses, double concentration) {
    return EmotionalRange.of(masses, new DirichletMultinomial(CORPUS, concentration), 1);
  }
}
