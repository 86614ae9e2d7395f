package callsheet.counting;

import static callsheet.counting.Studios.session;
import static callsheet.counting.Studios.timed;
import static callsheet.counting.Studios.turn;
import static callsheet.counting.Studios.voted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import callsheet.corpus.LabelMass;
import callsheet.corpus.TimelineTurn;
import callsheet.schema.ArcCount;
import callsheet.schema.LabelCoincidence;
import callsheet.schema.PairChance;
import callsheet.schema.PerformerCell;
import callsheet.schema.RunLength;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class TimelineCountsTest {
  private static final long UNIT = LabelMass.UNIT;

  @Test
  void aPairJoinsConsecutiveTurnsOfOnePerformer() {
    var session = session("S-1", turn(0, "joy"), turn(1, "fear"), turn(0, "anger"));

    assertThat(pairs("self", session)).containsExactly(pair("P-1", "joy", "anger"));
  }

  @Test
  void aPartnerPairBelongsToThePerformerWhoAnswers() {
    var session = session("S-1", turn(0, "joy"), turn(1, "fear"), turn(1, "anger"));

    assertThat(pairs("partner", session)).containsExactly(pair("P-2", "joy", "fear"));
    assertThat(pairs("adjacent", session))
        .containsExactlyInAnyOrder(pair("P-2", "joy", "fear"), pair("P-2", "fear", "anger"));
  }

  @Test
  void anUnlabelledTurnBreaksTheChain() {
    var session = session("S-1", turn(0, "joy"), turn(0, null), turn(0, "fear"), turn(0, "joy"));

    assertThat(pairs("self", session)).containsExactly(pair("P-1", "fear", "joy"));
    assertThat(pairs("adjacent", session)).containsExactly(pair("P-1", "fear", "joy"));
  }

  @Test
  void aTurnBelowTheMinimumConfidenceBreaksTheChain() {
    var doubtful = voted(0, "joy", "anger", "fear");
    var session = session("S-1", turn(0, "joy"), doubtful, turn(0, "fear"));

    assertThat(pairs("self", session)).isEmpty();
    assertThat(cells("low_confidence", session)).containsExactly(tuple(null, UNIT));
    assertThat(cells("turn", session)).containsExactly(tuple(null, 2 * UNIT));
  }

  @Test
  void aPairNeverCrossesSessions() {
    assertThat(pairs("adjacent", session("S-1", turn(0, "joy")), session("S-2", turn(0, "fear"))))
        .isEmpty();
  }

  @Test
  void theTombstoneOfAPerformerWhoIsGoneBreaksAdjacencyOnly() {
    var session = session("S-1", turn(0, "joy"), TimelineTurn.tombstone(1), turn(0, "fear"));

    assertThat(pairs("self", session)).containsExactly(pair("P-1", "joy", "fear"));
    assertThat(pairs("adjacent", session)).isEmpty();
  }

  @Test
  void theTombstoneOfAPerformerWhoIsHereBreaksTheirChainToo() {
    var session = session("S-1", turn(0, "joy"), TimelineTurn.tombstoneOf(1, 0), turn(0, "fear"));

    assertThat(pairs("self", session)).isEmpty();
    assertThat(cells("unlabelled", session)).isEmpty();
  }

  @Test
  void speakingTimeIsDividedByLabelAndRoundedToTheFirstEmotion() {
    var session = session("S-1", timed(0, 0L, 1L, "joy", "anger", "anger"));

    assertThat(KernelCounts.of(List.of(session), 0.5).performerCells())
        .extracting(PerformerCell::cellKind, PerformerCell::fromEmotion, PerformerCell::speechUs)
        .containsExactlyInAnyOrder(
            tuple("turn", null, 1000L),
            tuple("emotion", "joy", 333L),
            tuple("emotion", "anger", 667L));
  }

  @Test
  void languageAndVendorHaveNamesWhenTheyAreUnknown() {
    var known = session("S-1", turn(0, "joy"));
    var unknown =
        new NaiveSession("S-1", "B-1", null, null, known.performerIds(), known.timeline());

    assertThat(KernelCounts.of(List.of(unknown), 0.5).performerCells())
        .extracting(PerformerCell::language, PerformerCell::vendor)
        .containsOnly(tuple("und", "(unknown)"));
  }

  @Test
  void aSessionWithoutUsableTurnsIsNotRated() {
    var cells =
        KernelCounts.of(
                List.of(
                    session("S-1", turn(0, "joy"), turn(0, "joy")),
                    session("S-2", turn(0, null)),
                    session("S-3", turn(0, "fear"))),
                0.5)
            .sceneCells();

    assertThat(cells).extracting(cell -> cell.sessionCount()).containsOnly(2L);
    assertThat(cells)
        .filteredOn(cell -> cell.cellKind().equals("turn"))
        .extracting(cell -> cell.massSquared())
        .containsExactly(BigInteger.valueOf(5).multiply(BigInteger.valueOf(UNIT).pow(2)));
  }

  @Test
  void aRunIsCutWhereUsableTurnsBeginAndEnd() {
    var tie = voted(0, "joy", "fear");
    var session =
        session("S-1", turn(0, "joy"), turn(0, "joy"), turn(0, "fear"), tie, turn(0, "joy"));

    assertThat(KernelCounts.of(List.of(session), 0.5).runLengths())
        .extracting(
            RunLength::emotion, RunLength::turns, RunLength::startsSegment, RunLength::endsSegment)
        .containsExactlyInAnyOrder(
            tuple("joy", 2, true, false),
            tuple("fear", 1, false, true),
            tuple("joy", 1, true, true));
  }

  @Test
  void aRunIsTimedWhenAllItsTurnsAre() {
    var session =
        session(
            "S-1",
            timed(0, 0L, 10L, "joy"),
            timed(1, 10L, 20L, "joy"),
            timed(1, 20L, null, "joy"),
            timed(0, 30L, 45L, "joy"));

    assertThat(KernelCounts.of(List.of(session), 0.5).runLengths())
        .containsExactly(new RunLength("en", "joy", 2, true, true, 2, 1, 25, 45));
  }

  @Test
  void everyOrderedPairOfAnnotationsIsACoincidence() {
    var session = session("S-1", voted(0, "joy", "joy", "joy+fear", "?"));

    assertThat(KernelCounts.of(List.of(session), 0.5).labelCoincidences())
        .containsExactlyInAnyOrder(
            new LabelCoincidence("en", 3, "joy", "joy", 4 * UNIT),
            new LabelCoincidence("en", 3, "joy", "fear", UNIT),
            new LabelCoincidence("en", 3, "fear", "joy", UNIT));
  }

  @Test
  void aTieBreaksTheSegmentOfHardLabelsButNotTheSoftPair() {
    var tie = voted(0, "joy", "fear");
    var session = session("S-1", turn(0, "joy"), tie, turn(0, "fear"), turn(0, "joy"));

    assertThat(pairs("self", session)).hasSize(4);
    assertThat(KernelCounts.of(List.of(session), 0.5).pairChances())
        .extracting(PairChance::fromEmotion, PairChance::toEmotion, PairChance::pairs)
        .containsExactlyInAnyOrder(tuple("fear", "joy", 1L), tuple("joy", "fear", 0L));
  }

  @Test
  void theAnswersOfAPerformerInASessionAreOneStratum() {
    var session = session("S-1", turn(0, "joy"), turn(1, "fear"), turn(0, "joy"), turn(1, "anger"));

    assertThat(KernelCounts.of(List.of(session), 0.5).pairChances())
        .filteredOn(row -> row.relation().equals("partner") && row.fromEmotion().equals("joy"))
        .extracting(PairChance::toEmotion, PairChance::pairs, row -> row.expected().longValue())
        .containsExactlyInAnyOrder(
            tuple("fear", 1L, 1_000_000_000_000L), tuple("anger", 1L, 1_000_000_000_000L));
  }

  @Test
  void anArcIsOfChangesWithoutAGap() {
    var session =
        session(
            "S-1",
            turn(0, "joy"),
            turn(0, "fear"),
            turn(0, "fear"),
            turn(0, "joy"),
            turn(0, null),
            turn(0, "anger"));

    assertThat(KernelCounts.of(List.of(session), 0.5).arcCounts())
        .containsExactlyInAnyOrder(
            new ArcCount("P-1", "en", "joy", null, "fear", 1, 1, 1),
            new ArcCount("P-1", "en", "fear", null, "joy", 1, 1, 1),
            new ArcCount("P-1", "en", "joy", "fear", "joy", 1, 1, 1));
  }

  @Test
  void aSessionWhoseTwoPerformersGoOneWayIsOneSession() {
    var session = session("S-1", turn(1, "joy"), turn(1, "fear"), turn(0, "joy"), turn(0, "fear"));

    assertThat(KernelCounts.of(List.of(session), 0.5).arcCounts())
        .containsExactlyInAnyOrder(
            new ArcCount("P-1", "en", "joy", null, "fear", 1, 1, 1),
            new ArcCount("P-2", "en", "joy", null, "fear", 1, 1, 0));
  }

  private static List<Tuple> pairs(String relation, NaiveSession... sessions) {
    return KernelCounts.of(Arrays.asList(sessions), 0.5).performerCells().stream()
        .filter(cell -> cell.cellKind().equals(relation))
        .map(cell -> tuple(cell.performerId(), cell.fromEmotion(), cell.toEmotion(), cell.mass()))
        .toList();
  }

  private static Tuple pair(String performer, String from, String to) {
    return tuple(performer, from, to, UNIT);
  }

  private static List<Tuple> cells(String kind, NaiveSession... sessions) {
    return KernelCounts.of(Arrays.asList(sessions), 0.5).performerCells().stream()
        .filter(cell -> cell.cellKind().equals(kind))
        .map(cell -> tuple(cell.fromEmotion(), cell.mass()))
        .toList();
  }
}
