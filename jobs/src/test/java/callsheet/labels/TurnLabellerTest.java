package callsheet.labels;

import static org.assertj.core.api.Assertions.assertThat;

import callsheet.corpus.Taxonomy;
import callsheet.corpus.TestTaxonomy;
import callsheet.corpus.Timeline;
import callsheet.corpus.TimelineTurn;
import callsheet.corpus.Vote;
import callsheet.schema.TurnLabel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TurnLabellerTest {
  private static final Taxonomy TAXONOMY = TestTaxonomy.of("neutral", "joy", "fear", "anger");

  @Test
  void everyAnnotationHasOneVote() {
    var label = label("joy", "joy", "fear");

    assertThat(label.emotion()).isEqualTo("joy");
    assertThat(label.reason()).isNull();
    assertThat(label.confidence()).isEqualTo(0.666666667);
    assertThat(label.annotationCount()).isEqualTo(3);
    assertThat(label.isUsable()).isTrue();
    assertThat(label.isSingle()).isFalse();
    assertThat(label.masses()).isEqualTo(Map.of("joy", 666_666_667L, "fear", 333_333_333L));
  }

  @Test
  void anAnnotationThatNamesSeveralGivesEachItsShare() {
    var label = label("joy,fear", "joy");

    assertThat(label.masses()).isEqualTo(Map.of("joy", 750_000_000L, "fear", 250_000_000L));
    assertThat(label.annotationCount()).isEqualTo(2);
  }

  @Test
  void aTieHasNoEmotionButItsMassCounts() {
    var label = label("joy", "fear");

    assertThat(label.emotion()).isNull();
    assertThat(label.reason()).isEqualTo("tie");
    assertThat(label.confidence()).isEqualTo(0.5);
    assertThat(label.isUsable()).isTrue();
    assertThat(label.masses()).isEqualTo(Map.of("joy", 500_000_000L, "fear", 500_000_000L));
  }

  @Test
  void aTurnIsUsableFromTheMinimumConfidenceOn() {
    assertThat(label("joy", "joy", "fear", "anger").confidence()).isEqualTo(0.5);
    assertThat(label("joy", "joy", "fear", "anger").isUsable()).isTrue();
    assertThat(label("joy", "joy", "fear", "anger", "neutral").isUsable()).isFalse();
    assertThat(label("joy", "joy", "fear", "anger", "neutral").emotion()).isEqualTo("joy");
  }

  @Test
  void oneAnnotationMakesASingleLabel() {
    assertThat(label("joy").isSingle()).isTrue();
    assertThat(label("joy").isUsable()).isTrue();
    assertThat(label("joy,fear").isSingle()).isTrue();
    assertThat(label("joy,fear").reason()).isEqualTo("tie");
  }

  @Test
  void aTurnThatNobodyHeardIsUnlabelled() {
    var label = label();

    assertThat(label.emotion()).isNull();
    assertThat(label.reason()).isEqualTo("unlabelled");
    assertThat(label.confidence()).isNull();
    assertThat(label.isUsable()).isFalse();
    assertThat(label.isSingle()).isFalse();
    assertThat(label.masses()).isEmpty();
  }

  @Test
  void mappedWordsMeanTheirEmotion() {
    assertThat(label("happy", " Joy").masses()).isEqualTo(Map.of("joy", 1_000_000_000L));
    assertThat(label("happy,joy", "fear").masses())
        .isEqualTo(Map.of("joy", 500_000_000L, "fear", 500_000_000L));
  }

  @Test
  void wordsOfAnOlderTaxonomyDoNotVote() {
    assertThat(label("melancholy", "joy").annotationCount()).isEqualTo(1);
    assertThat(label("melancholy", "joy").isSingle()).isTrue();
    assertThat(label("melancholy,joy").masses()).isEqualTo(Map.of("joy", 1_000_000_000L));
    assertThat(label("melancholy").reason()).isEqualTo("unlabelled");
  }

  @Test
  void intendedPerceivedAndFeltStayApart() {
    var session = session(List.of(turn(4, "fear")), words(4, "happy", "anger"));

    var label = labeller().label(session).labels().get(0);

    assertThat(label.emotion()).isEqualTo("fear");
    assertThat(label.intended()).isEqualTo("joy");
    assertThat(label.felt()).isEqualTo("anger");
    assertThat(
            labeller()
                .label(session(List.of(turn(4, "fear")), words(4, "melancholy", null)))
                .labels())
        .extracting(TurnLabel::intended)
        .containsOnlyNulls();
  }

  @Test
  void aTombstoneHasNoLabel() {
    var session = session(List.of(turn(0, "joy"), TimelineTurn.tombstone(1), turn(2, "fear")));

    assertThat(labeller().label(session).labels())
        .extracting(TurnLabel::turn)
        .containsExactly(0, 2);
  }

  @Test
  void theSummaryCountsTurns() {
    var session =
        session(
            List.of(
                turn(0, "joy"),
                turn(1, "joy", "fear"),
                turn(2),
                turn(3, "joy", "fear", "anger"),
                TimelineTurn.tombstone(4)));

    var summary = labeller().label(session).summary();

    assertThat(summary.sessionId()).isEqualTo("S-1");
    assertThat(summary.revision()).isEqualTo(77);
    assertThat(summary.turns()).isEqualTo(4);
    assertThat(summary.labelledTurns()).isEqualTo(3);
    assertThat(summary.usableTurns()).isEqualTo(2);
    assertThat(summary.singleTurns()).isEqualTo(1);
    assertThat(summary.tiedTurns()).isEqualTo(2);
  }

  @Test
  void theVersionTellsWhatMakesLabelsComparable() {
    assertThat(TurnLabeller.version(TAXONOMY, new LabelsConfig(0.5)))
        .isEqualTo("SOFT_VOTE/test-1/min-confidence 0.5");
    assertThat(label("joy").labelVersion()).isEqualTo("SOFT_VOTE/test-1/min-confidence 0.5");
  }

  private static TurnLabeller labeller() {
    return new TurnLabeller(TAXONOMY, new LabelsConfig(0.5));
  }

  /** The label of a turn with these votes, each of one or more words. */
  private static TurnLabel label(String... votes) {
    return labeller().label(session(List.of(turn(0, votes)))).labels().get(0);
  }

  private static TimelineTurn turn(int ordinal, String... votes) {
    var given =
        IntStream.range(0, votes.length)
            .mapToObj(
                annotator -> new Vote(annotator, Arrays.asList(votes[annotator].split(",", -1))))
            .toList();
    return new TimelineTurn(ordinal, 0, null, null, given);
  }

  private static SessionVotes session(List<TimelineTurn> turns, SessionVotes.TurnWords... words) {
    return new SessionVotes("S-1", 77, List.of(), new Timeline(turns).pack(), List.of(words));
  }

  private static SessionVotes.TurnWords words(int turn, String intended, @Nullable String felt) {
    return new SessionVotes.TurnWords(turn, intended, felt);
  }
}
