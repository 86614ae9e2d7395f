package callsheet.statistics.transitions;

import static callsheet.statistics.transitions.GoldenChains.matrix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callsheet.statistics.transitions.runs.EmotionRun;
import callsheet.statistics.transitions.runs.RunHistogram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds of pairs, segments, runs and triples whatever was said. */
class ChainLawsTest {
  private static final int EMOTIONS = 3;

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aSegmentOfSoManyTurnsHasAPairLess(
      @ForAll("sessions") List<ChainTurn> session, @ForAll("rules") PairRule rule) {
    long pairs = Segment.of(session, rule).stream().mapToLong(s -> s.length() - 1).sum();

    assertThat(SessionPairs.of(session, rule)).hasSize((int) pairs);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void everyUsableTurnIsInASegment(
      @ForAll("sessions") List<ChainTurn> session, @ForAll("rules") PairRule rule) {
    var inSegments = Segment.of(session, rule).stream().flatMap(s -> s.turns().stream());

    assertThat(inSegments)
        .containsExactlyInAnyOrderElementsOf(session.stream().filter(rule::isUsable).toList());
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void runsPutTogetherAreTheirSegment(
      @ForAll("sessions") List<ChainTurn> session, @ForAll("rules") PairRule rule) {
    for (Segment segment : Segment.of(session, rule)) {
      var runs = EmotionRun.of(segment);

      assertThat(runs.stream().flatMap(run -> run.turns().stream())).isEqualTo(segment.turns());
      assertThat(runs).allMatch(run -> run.previous() != run.emotion());
      assertThat(runs.stream().filter(EmotionRun::startsSegment)).hasSize(1);
      assertThat(runs.stream().filter(EmotionRun::endsSegment)).hasSize(1);
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void changesAreTheEndsOfRunsAndStaysWhatIsLeft(
      @ForAll("sessions") List<ChainTurn> session, @ForAll("rules") PairRule rule) {
    var counts = new PairCounts(EMOTIONS);
    SessionPairs.of(session, rule).forEach(counts::add);
    var changes = new long[EMOTIONS][EMOTIONS];
    for (Segment segment : Segment.of(session, rule)) {
      for (EmotionRun run : EmotionRun.of(segment)) {
        changes[run.emotion()][run.emotion()] += run.length() - 1;
        if (!run.endsSegment()) {
          changes[run.emotion()][run.next()]++;
        }
      }
    }
    assertThat(matrix(counts.table())).isDeepEqualTo(changes);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void mergingEqualsCountingAtOnceAndSubtractingUndoesIt(
      @ForAll("sessions") List<ChainTurn> first, @ForAll("sessions") List<ChainTurn> second) {
    var rule = PairRule.of(PairRelation.WITHIN);
    var one = Counted.of(Segment.of(first, rule));
    var two = Counted.of(Segment.of(second, rule));
    var both =
        Counted.of(Stream.of(second, first).flatMap(s -> Segment.of(s, rule).stream()).toList());

    var sum = Counted.of(Segment.of(first, rule));
    sum.merge(two);
    assertThat(sum.values()).isEqualTo(both.values());
    sum.subtract(two);
    assertThat(sum.values()).isEqualTo(one.values());
  }

  /** All that is counted in segments. */
  private record Counted(PairCounts pairs, TripleCounts triples, RunHistogram runs) {
    static Counted of(List<Segment> segments) {
      var counted =
          new Counted(new PairCounts(EMOTIONS), new TripleCounts(EMOTIONS), new RunHistogram());
      for (Segment segment : segments) {
        var emotions = segment.emotions();
        for (int at = 1; at < emotions.length; at++) {
          counted.pairs.add(emotions[at - 1], emotions[at]);
        }
        counted.triples.add(segment);
        counted.runs.add(segment);
      }
      return counted;
    }

    void merge(Counted other) {
      pairs.merge(other.pairs);
      triples.merge(other.triples);
      runs.merge(other.runs);
    }

    void subtract(Counted other) {
      pairs.subtract(other.pairs);
      triples.subtract(other.triples);
      runs.subtract(other.runs);
    }

    List<Object> values() {
      var values = new ArrayList<Object>();
      values.add(runs.totals());
      Stream.concat(Stream.of(pairs.table()), triples.slices())
          .forEach(table -> values.add(Arrays.deepToString(matrix(table))));
      return values;
    }
  }

  @Test
  void countsOfOtherSchemesAndMoreThanThereIsAreRefused() {
    var counts = new PairCounts(2);
    var more = new PairCounts(2);
    more.add(0, 1);

    assertThatThrownBy(() -> counts.merge(new PairCounts(3)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> counts.subtract(more)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TripleCounts(2).merge(new TripleCounts(3)))
        .isInstanceOf(IllegalArgumentException.class);
    var runs = new RunHistogram();
    runs.add(GoldenChains.segment(0));
    assertThatThrownBy(() -> new RunHistogram().subtract(runs))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Provide
  Arbitrary<List<ChainTurn>> sessions() {
    var gaps = Arbitraries.longs().between(-2000, 6000);
    var turn =
        Combinators.combine(
                Arbitraries.of("A", "B", "C"),
                Arbitraries.integers().between(-1, EMOTIONS - 1),
                Arbitraries.of(0.3, 0.6, 0.9).injectNull(0.2),
                gaps,
                Arbitraries.integers().between(0, 9))
            .as(Spoken::new);
    return turn.list().ofMaxSize(14).map(ChainLawsTest::session);
  }

  private static List<ChainTurn> session(List<Spoken> spoken) {
    var turns = new ArrayList<ChainTurn>();
    long start = 0;
    for (Spoken turn : spoken) {
      start = Math.max(start, start + turn.gapMs());
      turns.add(turn.chance() == 0 ? ChainTurn.withdrawn() : turn.at(start));
    }
    return turns;
  }

  /** A turn before its start is known; one in ten is withdrawn, one has no times. */
  private record Spoken(
      String performer, int emotion, @Nullable Double confidence, long gapMs, int chance) {
    ChainTurn at(long startMs) {
      return new ChainTurn(
          performer,
          emotion,
          confidence,
          chance == 1 ? null : (Long) startMs,
          chance == 1 ? null : (Long) (startMs + 1500));
    }
  }

  @Provide
  Arbitrary<PairRule> rules() {
    return Combinators.combine(
            Arbitraries.of(PairRelation.class),
            Arbitraries.of(GapPolicy.class),
            Arbitraries.of(0.0, 0.5, 0.8),
            Arbitraries.of(0L, 2000L).injectNull(0.5))
        .as(
            (relation, gaps, confidence, silence) ->
                new PairRule(relation, gaps, 1, confidence, silence));
  }
}
