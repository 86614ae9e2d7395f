package callsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LateMergeTest {
  private static final LocalDate NIGHT = LocalDate.of(2026, 11, 22);
  private static final LandedTurn TURN = turn(3, judged("R-1", "joy", 10, false));

  @Test
  void theNewestJudgementStays() {
    var merge = new LateMerge(List.of(TURN), List.of(late(1, 3, judged("R-1", "fear", 11, true))));

    assertThat(emotions(merge, 3)).containsExactly("R-1 fear late");
    assertThat(outcomes(merge)).containsExactly("1 replaced");
  }

  @Test
  void anEqualOrOlderJudgementIsIgnored() {
    var merge =
        new LateMerge(
            List.of(TURN),
            List.of(
                late(1, 3, judged("R-1", "fear", 10, true)),
                late(2, 3, judged("R-1", "fear", 9, true)),
                late(3, 3, judged("R-1", "fear", null, true))));

    assertThat(emotions(merge, 3)).containsExactly("R-1 joy");
    assertThat(outcomes(merge)).containsExactlyInAnyOrder("1 ignored", "2 ignored", "3 ignored");
  }

  @Test
  void aJudgementWithoutATimeIsOlderThanAny() {
    var undated = turn(3, judged("R-1", "joy", null, false));
    var merge =
        new LateMerge(
            List.of(undated),
            List.of(
                late(1, 3, judged("R-1", "anger", null, true)),
                late(2, 3, judged("R-1", "fear", 1, true))));

    assertThat(emotions(merge, 3)).containsExactly("R-1 fear late");
    assertThat(outcomes(merge)).containsExactly("1 ignored", "2 replaced");
  }

  @Test
  void anotherAnnotatorIsAccepted() {
    var merge = new LateMerge(List.of(TURN), List.of(late(1, 3, judged("R-0", "fear", 1, true))));

    assertThat(emotions(merge, 3)).containsExactly("R-0 fear late", "R-1 joy");
    assertThat(outcomes(merge)).containsExactly("1 accepted");
  }

  @Test
  void aJudgementOfATurnThatIsNotThereWaits() {
    var merge =
        new LateMerge(
            List.of(TURN, LandedTurn.tombstone(4, "P-1", LandedTurn.QUARANTINED)),
            List.of(
                late(1, 9, judged("R-1", "fear", 1, true)),
                late(2, 4, judged("R-1", "fear", 1, true))));

    assertThat(merge.outcomes())
        .extracting(Outcome::outcome, Outcome::rule, Outcome::detail, Outcome::keepsText)
        .containsExactly(
            tuple("waiting", "waiting", "its session has no turn of that ordinal", true),
            tuple("waiting", "waiting", "its turn is in quarantine", true));
    assertThat(merge.annotations()).containsOnlyKeys(3);
  }

  @Test
  void aJudgementOfAWithdrawnTurnIsNotKept() {
    var merge =
        new LateMerge(
            List.of(LandedTurn.tombstone(3, null, "withdrawn")),
            List.of(late(1, 3, judged("R-1", "fear", 1, true))));

    assertThat(merge.outcomes())
        .extracting(Outcome::outcome, Outcome::rule, Outcome::keepsText)
        .containsExactly(tuple("quarantined", "withdrawn", false));
    assertThat(merge.annotations()).isEmpty();
  }

  @Test
  void aStoredJudgementStaysUntilItsPerformerGoes() {
    var stored = stored(late(9, 3, judged("R-1", "fear", 11, true)));

    assertThat(emotions(new LateMerge(List.of(TURN), List.of(stored)), 3))
        .containsExactly("R-1 fear late");
    var withoutItsTurn = new LateMerge(List.of(turn(4)), List.of(stored));
    assertThat(withoutItsTurn.annotations()).isEmpty();
    assertThat(withoutItsTurn.kept()).as("until its turn comes back").containsExactly(stored);
    for (String gone : List.of("withdrawn", "no_consent")) {
      var tombstone = LandedTurn.tombstone(3, null, gone);
      var merge = new LateMerge(List.of(tombstone), List.of(stored));
      assertThat(merge.annotations()).isEmpty();
      assertThat(merge.kept()).isEmpty();
      assertThat(merge.uncovered()).hasSize(gone.equals("no_consent") ? 1 : 0);
    }
    assertThat(new LateMerge(List.of(TURN), List.of(stored)).outcomes()).isEmpty();
  }

  @Test
  void lateJudgementsDoNotCrowdATurnBeyondWhatALabelCanHold() {
    var many =
        IntStream.rangeClosed(1, 1_001)
            .mapToObj(n -> late(n, 4, judged("R-" + n, "joy", n, true)))
            .toList();
    var merge = new LateMerge(List.of(turn(4)), many);

    assertThat(merge.annotationsOf(4)).hasSize(1_000);
    assertThat(merge.outcomes().get(1_000))
        .extracting(Outcome::outcome, Outcome::rule, Outcome::detail)
        .containsExactly("quarantined", "too_large", "the turn has 1000 annotations already");
  }

  @Property(tries = 300)
  void theOrderOfArrivalDoesNotMatter(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int nights) {
    var random = new Random(seed);
    var late = new ArrayList<Late>();
    for (int line = 0; line < 12; line++) {
      // Times differ: of two judgements of one moment the first to arrive stays.
      var judged =
          judged("R-" + random.nextInt(3), random.nextBoolean() ? "joy" : "fear", line, true);
      late.add(late(line, random.nextInt(3), judged));
    }
    var session = List.of(turn(0), turn(1, judged("R-1", "joy", 5, false)), turn(2));
    var atOnce = new LateMerge(session, late).annotations();

    Collections.shuffle(late, random);
    var stored = List.<Late>of();
    var merge = new LateMerge(session, stored);
    for (int night = 0; night < nights; night++) {
      var arriving = new ArrayList<>(stored);
      arriving.addAll(late.subList(night * 12 / nights, (night + 1) * 12 / nights));
      merge = new LateMerge(session, arriving);
      stored = stored(merge);
    }

    assertThat(merge.annotations()).isEqualTo(atOnce);
  }

  private static List<Late> stored(LateMerge merge) {
    return merge.kept().stream().map(LateMergeTest::stored).toList();
  }

  private static Late stored(Late late) {
    return new Late(
        late.file(), late.line(), late.arrivedOn(), true, late.turn(), late.annotation());
  }

  private static LandedTurn turn(int ordinal, LandedAnnotation... annotations) {
    return new LandedTurn(
        ordinal, null, "P-1", null, null, null, null, null, null, List.of(annotations));
  }

  private static LandedAnnotation judged(
      String annotator, String emotion, @Nullable Integer second, boolean isLate) {
    var at = second == null ? null : Instant.EPOCH.plusSeconds(second);
    return new LandedAnnotation(annotator, List.of(emotion), null, null, null, null, at, isLate);
  }

  private static Late late(int line, int turn, LandedAnnotation annotation) {
    return new Late("annotations/a.jsonl", line, NIGHT, false, turn, annotation);
  }

  private static List<String> emotions(LateMerge merge, int turn) {
    return merge.annotationsOf(turn).values().stream()
        .map(one -> one.annotatorId() + " " + one.emotions().get(0) + (one.isLate() ? " late" : ""))
        .toList();
  }

  private static List<String> outcomes(LateMerge merge) {
    return merge.outcomes().stream().map(one -> one.line() + " " + one.outcome()).toList();
  }
}
