package callsheet.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class SoftVotesTest {
  private static final Taxonomy TAXONOMY = TestTaxonomy.of("joy", "anger", "fear");

  @Example
  void thirdsAreRoundedToTheFirstEmotion() {
    assertThat(label(List.of(List.of("fear"), List.of("anger"), List.of("joy"))).dense())
        .containsExactly(333_333_334, 333_333_333, 333_333_333);
  }

  @Example
  void anAnnotationOfTwoEmotionsGivesEachHalfAVote() {
    assertThat(label(List.of(List.of("joy", "anger"), List.of("joy"))).dense())
        .containsExactly(750_000_000, 250_000_000, 0);
  }

  @Example
  void twoWordsForOneEmotionAreOneVote() {
    assertThat(label(List.of(List.of("joy", "happy", "fear"))).dense())
        .containsExactly(500_000_000, 0, 500_000_000);
  }

  @Example
  void aWordOutsideTheTaxonomyDoesNotVote() {
    assertThat(label(List.of(List.of("grief"), List.of("Anger "))).dense())
        .containsExactly(0, LabelMass.UNIT, 0);
    assertThat(label(List.of(List.of("grief"))).isLabelled()).isFalse();
  }

  @Example
  void twoEmotionsAtTheTopAreATie() {
    assertThat(label(List.of(List.of("joy"), List.of("fear"))).mode()).isEqualTo(LabelMass.NO_MODE);
    assertThat(label(List.of(List.of("joy"), List.of("anger"), List.of("fear"))).mode())
        .isEqualTo(LabelMass.NO_MODE);
    assertThat(label(List.of(List.of("joy"), List.of("fear"), List.of("fear"))).mode())
        .isEqualTo(2);
  }

  @Property
  void massesAddUpToOneTurnAndTheOrderOfVotesDoesNotMatter(
      @ForAll @Size(min = 1, max = 12) List<@Size(min = 1, max = 3) List<Boolean>> drawn,
      @ForAll long seed) {
    var votes = new ArrayList<List<String>>();
    drawn.forEach(vote -> votes.add(emotions(vote)));
    var label = label(votes);
    Collections.shuffle(votes, new Random(seed));

    assertThat(Arrays.stream(label.dense()).sum()).isEqualTo(LabelMass.UNIT);
    assertThat(label(votes).dense()).isEqualTo(label.dense());
  }

  private static List<String> emotions(List<Boolean> drawn) {
    var names = new ArrayList<>(List.of(drawn.get(0) ? "joy" : "fear"));
    if (drawn.size() > 1) {
      names.add("anger");
    }
    return names;
  }

  private static LabelMass label(List<List<String>> votes) {
    var cast = new ArrayList<Vote>();
    votes.forEach(words -> cast.add(new Vote(cast.size(), words)));
    var cursor = new TimelineCursor();
    cursor.open(new Timeline(List.of(new TimelineTurn(0, 0, null, null, cast))).pack());
    cursor.next();
    var soft = new SoftVotes(TAXONOMY);
    soft.open(cursor);
    var label = new LabelMass(TAXONOMY.size());
    soft.label(cursor, label);
    return label;
  }
}
