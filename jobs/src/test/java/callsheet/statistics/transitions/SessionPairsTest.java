package callsheet.statistics.transitions;

import static callsheet.statistics.transitions.GoldenChains.EMOTIONS;
import static callsheet.statistics.transitions.GoldenChains.WITHIN;
import static callsheet.statistics.transitions.GoldenChains.matrix;
import static callsheet.statistics.transitions.GoldenChains.pairs;
import static callsheet.statistics.transitions.GoldenChains.table;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callsheet.golden.GoldenValue;
import callsheet.statistics.Masses;
import callsheet.statistics.diversity.HillNumbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionPairsTest {
  private static final GoldenValue PAIRS = GoldenValue.file("03_pairs_bruteforce");
  private static final GoldenValue TRAMINER = GoldenValue.file("03b_traminer_local");
  private static final PairRule ADJ = PairRule.of(PairRelation.ADJ);
  private static final PairRule CROSS = PairRule.of(PairRelation.CROSS);

  @Test
  void pairsUnderEveryConventionEqualThoseOfBruteForce() {
    assertThat(PAIRS.get("labels").asTexts()).isEqualTo(EMOTIONS);
    for (GoldenValue reference : PAIRS.get("cases").elements()) {
      var table = table(pairs(rule(reference)));

      reference.get("N").assertIs(matrix(table));
      reference.get("total").assertIs((double) table.totalMass());
    }
  }

  private static PairRule rule(GoldenValue reference) {
    var silence = reference.get("max_gap_s").asText();
    return PairRule.of(PairRelation.valueOf(reference.get("definition").asText()))
        .with(GapPolicy.valueOf(reference.get("missing").asText()))
        .withMinimalConfidence(reference.get("min_conf").asDouble())
        .withLongestSilenceMs(
            silence.equals("null") ? null : Math.round(1000 * Double.parseDouble(silence)))
        .withLag((int) reference.get("lag").asLong());
  }

  @Test
  void pairsAndRatesEqualThoseOfPublishedSoftware() {
    assertThat(TRAMINER.get("labels").asTexts()).isEqualTo(EMOTIONS);
    TRAMINER.get("within_break").assertIs(matrix(table(pairs(WITHIN))));
    TRAMINER.get("adj_break").assertIs(matrix(table(pairs(ADJ))));
    TRAMINER.get("within_skip").assertIs(matrix(table(pairs(WITHIN.with(GapPolicy.SKIP)))));
    Tables.assertCells(TRAMINER.get("rates_within_break"), table(pairs(WITHIN))::rate);
  }

  @Test
  void whoFollowsWhomIsAsTheReferenceCountsIt() {
    var dyads =
        pairs(CROSS)
            .collect(
                groupingBy(pair -> name(pair.before()) + ">" + name(pair.after()), counting()));

    var expected = PAIRS.get("cross_dyad_counts").members();
    assertThat(dyads.keySet()).isEqualTo(expected.keySet());
    expected.forEach((dyad, count) -> count.assertIs(dyads.get(dyad).doubleValue()));
  }

  @Test
  void thePairsOfEveryPerformerAreAsTheReferenceCountsThem() {
    var cube =
        pairs(WITHIN)
            .collect(
                groupingBy(
                    pair -> List.of(name(pair.after()), arc(pair)),
                    () -> new TreeMap<>(Comparator.comparing(Object::toString)),
                    counting()));

    var rows = PAIRS.get("within_cube").elements();
    assertThat(rows).hasSameSizeAs(cube.keySet());
    var ours = new ArrayList<>(cube.entrySet());
    for (int row = 0; row < rows.size(); row++) {
      rows.get(row).get("performer").assertIs(ours.get(row).getKey().get(0));
      rows.get(row).get("arc").assertIs(ours.get(row).getKey().get(1));
      rows.get(row).get("n").assertIs(ours.get(row).getValue().doubleValue());
    }
  }

  @Test
  void whatStandsBehindAnArcIsAsTheReferenceCountsIt() {
    var performers = new TreeMap<String, Map<String, Long>>();
    var sessions = new TreeMap<String, TreeSet<String>>();
    GoldenChains.sessions()
        .forEach(
            (name, session) -> {
              for (TurnPair pair : SessionPairs.of(session, WITHIN)) {
                performers
                    .computeIfAbsent(arc(pair), arc -> new HashMap<>())
                    .merge(name(pair.after()), 1L, Long::sum);
                sessions.computeIfAbsent(arc(pair), arc -> new TreeSet<>()).add(name);
              }
            });

    var expected = PAIRS.get("within_arc_support").members();
    assertThat(performers.keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (arc, support) -> assertSupport(support, performers.get(arc), sessions.get(arc)));
  }

  private static void assertSupport(
      GoldenValue support, Map<String, Long> performers, Set<String> sessions) {
    var counts = performers.values().stream().mapToLong(n -> n).toArray();
    support.get("n").assertIs((double) Masses.total(counts));
    support.get("sessions").assertIs((double) sessions.size());
    support.get("hill2").assertIs(HillNumbers.of(counts).order2());
    assertThat(support.get("performers").members().keySet()).isEqualTo(performers.keySet());
    support
        .get("performers")
        .members()
        .forEach((performer, n) -> n.assertIs(performers.get(performer).doubleValue()));
  }

  @Test
  void adjacentPairsAreThoseOfOthersAndThoseOfTheSame() {
    for (PairRule rule : List.of(ADJ, ADJ.with(GapPolicy.SKIP), ADJ.withMinimalConfidence(0.7))) {
      var adjacent = matrix(table(pairs(rule)));
      var cross = pairs(relation(rule, PairRelation.CROSS));
      var same = pairs(relation(rule, PairRelation.ADJ_SAME));
      assertThat(matrix(table(Stream.concat(cross, same)))).isDeepEqualTo(adjacent);
    }
  }

  private static PairRule relation(PairRule rule, PairRelation relation) {
    return PairRule.of(relation).with(rule.gaps()).withMinimalConfidence(rule.minimalConfidence());
  }

  @Test
  void anUnusableTurnBreaksTheChainUnlessItIsSkipped() {
    var session = List.of(turn("A", 0), turn("A", ChainTurn.UNLABELLED), turn("A", 1));

    assertThat(SessionPairs.of(session, WITHIN)).isEmpty();
    assertThat(arcs(session, WITHIN.with(GapPolicy.SKIP))).containsExactly("anger>fear");
  }

  @Test
  void aLabelOfTooLittleConfidenceIsNoLabelAndOneOfUnknownConfidenceIs() {
    var session =
        List.of(turn("A", 0), new ChainTurn("A", 1, 0.4, null, null), turn("A", 2), turn("A", 3));

    assertThat(arcs(session, WITHIN.withMinimalConfidence(0.5))).containsExactly("joy>neutral");
    assertThat(arcs(session, WITHIN.withMinimalConfidence(0.4))).hasSize(3);
  }

  @Test
  void aWithdrawnTurnMakesNoNewNeighboursAndLeavesTheChainsOfOthersWhole() {
    var session = List.of(turn("A", 0), ChainTurn.withdrawn(), turn("B", 1), turn("A", 2));

    for (GapPolicy gaps : GapPolicy.values()) {
      assertThat(arcs(session, ADJ.with(gaps))).containsExactly("fear>joy");
      assertThat(arcs(session, CROSS.with(gaps))).containsExactly("fear>joy");
      assertThat(arcs(session, WITHIN.with(gaps))).containsExactly("anger>joy");
    }
  }

  @Test
  void inAThreesomeTheAntecedentIsWhoeverSpokeLast() {
    var session = List.of(turn("A", 0), turn("B", 1), turn("C", 2));

    assertThat(arcs(session, CROSS)).containsExactly("anger>fear", "fear>joy");
  }

  @Test
  void aSilenceIsFromEndToStartAndAnOverlapIsNone() {
    var session =
        List.of(
            timed(0, 0L, 1000L),
            timed(1, 900L, 2000L),
            timed(2, 4000L, 5000L),
            timed(3, 7001L, null));

    assertThat(arcs(session, WITHIN.withLongestSilenceMs(2000L)))
        .containsExactly("anger>fear", "fear>joy");
    assertThat(arcs(session, WITHIN.withLongestSilenceMs(0L))).containsExactly("anger>fear");
    assertThat(arcs(session, WITHIN)).hasSize(3);
  }

  @Test
  void aSilenceThatNobodyMeasuredIsNotKnownToBeShort() {
    var session = List.of(timed(0, 0L, null), timed(1, 900L, 2000L));

    assertThat(arcs(session, WITHIN.withLongestSilenceMs(60_000L))).isEmpty();
  }

  @Test
  void aLagCountsPlacesWhateverIsBetween() {
    var session =
        List.of(turn("A", 0), turn("A", ChainTurn.UNLABELLED), turn("A", 1), turn("A", 2));

    assertThat(arcs(session, WITHIN.withLag(2))).containsExactly("anger>fear");
    assertThat(arcs(session, WITHIN.withLag(3))).containsExactly("anger>joy");
    assertThat(arcs(session, WITHIN.withLag(4))).isEmpty();
  }

  @Test
  void aChainHasAPairLessThanTurns() {
    assertThat(SessionPairs.of(List.of(), ADJ)).isEmpty();
    assertThat(SessionPairs.of(List.of(turn("A", 0)), ADJ)).isEmpty();
  }

  @Test
  void rulesAndTurnsThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> ADJ.withLag(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ADJ.withMinimalConfidence(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ADJ.withLongestSilenceMs(-1L))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> turn("A", -2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ChainTurn(null, 0, null, null, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> arcs(List<ChainTurn> session, PairRule rule) {
    return SessionPairs.of(session, rule).stream().map(SessionPairsTest::arc).toList();
  }

  private static String arc(TurnPair pair) {
    return EMOTIONS.get(pair.before().emotion()) + ">" + EMOTIONS.get(pair.after().emotion());
  }

  private static String name(ChainTurn turn) {
    return String.valueOf(turn.performer());
  }

  private static ChainTurn turn(String performer, int emotion) {
    return new ChainTurn(performer, emotion, null, null, null);
  }

  private static ChainTurn timed(int emotion, Long startMs, @Nullable Long endMs) {
    return new ChainTurn("A", emotion, null, startMs, endMs);
  }
}
