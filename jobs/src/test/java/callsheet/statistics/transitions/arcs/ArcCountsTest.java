package callsheet.statistics.transitions.arcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.GoldenValue;
import callsheet.statistics.transitions.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ArcCountsTest {
  private static final List<String> EMOTIONS = List.of("anger", "joy", "neutral", "sadness");
  private static final GoldenValue ARCS = GoldenValue.file("14_misc").get("prefixspan");

  @Test
  void supportsWithAndWithoutGapsEqualThoseOfAllArcs() {
    var sequences = sequences();
    int least = (int) ARCS.get("min_support_count").asLong();
    var gapped = GappedArcs.supports(sequences, least, 10);
    var counts = new ArcCounts(1, 10);
    for (int sequence = 0; sequence < sequences.size(); sequence++) {
      counts.add("S" + sequence, "P1", sequences.get(sequence));
    }
    var contiguous =
        counts.supports().stream().collect(Collectors.toMap(ArcSupport::arc, support -> support));

    assertThat(gapped.keySet().stream().map(ArcCountsTest::name))
        .containsExactlyInAnyOrderElementsOf(ARCS.get("patterns").members().keySet());
    ARCS.get("patterns")
        .members()
        .forEach(
            (name, expected) -> {
              var support = contiguous.get(arc(name));
              expected.get("support_gapped").assertIs(gapped.get(arc(name)));
              expected.get("support_contiguous").assertIs(support.sessions());
              expected.get("occurrences_contiguous").assertIs((double) support.occurrences());
            });
  }

  @Test
  void arcsWithGapsEqualThoseOfSpark() {
    var expected = GoldenValue.file("19_spark").get("prefixspan");
    assertThat(expected.get("input").asText()).contains("14_misc.json prefixspan.sequences");
    var sequences = sequences();
    int least = GappedArcs.leastSupport(expected.get("minSupport").asDouble(), sequences.size());
    var supports =
        GappedArcs.supports(sequences, least, (int) expected.get("maxPatternLength").asLong());

    assertThat(supports).hasSameSizeAs(expected.get("freq").members().keySet());
    expected
        .get("freq")
        .members()
        .forEach((name, support) -> support.assertIs(supports.get(arc(name))));
  }

  private static List<int[]> sequences() {
    return ARCS.get("sequences").asTexts().stream()
        .map(text -> Arrays.stream(text.split(" ")).mapToInt(EMOTIONS::indexOf).toArray())
        .toList();
  }

  private static Arc arc(String name) {
    return new Arc(Arrays.stream(name.split(">")).map(EMOTIONS::indexOf).toList());
  }

  private static String name(Arc arc) {
    return arc.emotions().stream().map(EMOTIONS::get).collect(Collectors.joining(">"));
  }

  @Property(tries = 100)
  void everyArcWithGapsHasTheSupportOfItsSequences(
      @ForAll @Size(max = 6) List<@Size(max = 6) List<@IntRange(max = 2) Integer>> sequences) {
    var labels = sequences.stream().map(ArcCountsTest::array).toList();
    var expected = new TreeMap<Arc, Integer>();
    for (Arc arc : arcs(3, 4)) {
      int support = (int) labels.stream().filter(sequence -> isIn(arc, sequence)).count();
      if (support >= 2) {
        expected.put(arc, support);
      }
    }
    assertThat(GappedArcs.supports(labels, 2, 4)).isEqualTo(expected);
  }

  private static List<Arc> arcs(int emotions, int longest) {
    var arcs = new ArrayList<Arc>();
    var last = List.of(new int[0]);
    for (int length = 1; length <= longest; length++) {
      var longer = new ArrayList<int[]>();
      for (int[] prefix : last) {
        for (int emotion = 0; emotion < emotions; emotion++) {
          var arc = Arrays.copyOf(prefix, length);
          arc[length - 1] = emotion;
          longer.add(arc);
          arcs.add(Arc.of(arc));
        }
      }
      last = longer;
    }
    return arcs;
  }

  private static boolean isIn(Arc arc, int[] sequence) {
    int step = 0;
    for (int label : sequence) {
      step += step < arc.length() && arc.emotions().get(step) == label ? 1 : 0;
    }
    return step == arc.length();
  }

  @Test
  void anArcIsKnownByItsSessionsAndPerformers() {
    var counts = new ArcCounts(2, 2);
    counts.add("S1", "P1", new int[] {0, 1, 0, 1, 0, 1});
    counts.add("S1", "P2", new int[] {0, 1});
    counts.add("S2", "P1", new int[] {1, 0});

    assertThat(counts.supports())
        .containsExactly(
            new ArcSupport(Arc.of(0, 1), 4, 1, 2, 16 / 10.0),
            new ArcSupport(Arc.of(1, 0), 3, 2, 1, 1));
  }

  @Property(tries = 100)
  void segmentsAddInAnyOrder(
      @ForAll @Size(max = 6) List<@Size(max = 6) List<@IntRange(max = 2) Integer>> segments) {
    var together = new ArcCounts(1, 3);
    var merged = new ArcCounts(1, 3);
    for (int segment = 0; segment < segments.size(); segment++) {
      add(together, segment, segments.get(segment));
      var one = new ArcCounts(1, 3);
      int back = segments.size() - 1 - segment;
      add(one, back, segments.get(back));
      merged.merge(one);
    }
    assertThat(merged.supports()).isEqualTo(together.supports());
  }

  private static void add(ArcCounts counts, int segment, List<Integer> labels) {
    counts.add("S" + segment / 2, "P" + segment % 3, array(labels));
  }

  @Property(tries = 100)
  void aSegmentHasAnArcOfEachLengthAtEveryTurnThatLeavesRoom(
      @ForAll("segment") int[] segment, @ForAll @IntRange(min = 1, max = 4) int length) {
    var counts = new ArcCounts(length, length);
    counts.add("S1", "P1", segment);
    var supports = counts.supports();

    assertThat(supports.stream().mapToLong(ArcSupport::occurrences).sum())
        .isEqualTo(Math.max(0, segment.length - length + 1));
    for (ArcSupport support : supports) {
      assertThat(support.effectivePerformers()).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void changesLeaveStaysOut() {
    assertThat(ArcCounts.changes(new int[] {2, 2, 1, 2, 2, 2})).containsExactly(2, 1, 2);
    assertThat(ArcCounts.changes(new int[0])).isEmpty();
  }

  @Test
  void aShareOfSequencesIsRoundedUp() {
    assertThat(GappedArcs.leastSupport(0.41, 5)).isEqualTo(3);
    assertThat(GappedArcs.leastSupport(0, 5)).isEqualTo(1);
  }

  @Test
  void arcsAreInTheOrderOfTheirEmotions() {
    assertThat(List.of(Arc.of(1), Arc.of(0, 1), Arc.of(0), Arc.of(0, 0, 2)).stream().sorted())
        .containsExactly(Arc.of(0), Arc.of(0, 0, 2), Arc.of(0, 1), Arc.of(1));
  }

  @Test
  void whatIsNoArcIsRefused() {
    assertThatThrownBy(() -> Arc.of()).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Arc.of(0, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ArcCounts(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ArcCounts(1, 2).merge(new ArcCounts(1, 3)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> GappedArcs.supports(List.of(), 0, 3))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static int[] array(List<Integer> labels) {
    return labels.stream().mapToInt(Integer::intValue).toArray();
  }

  @Provide
  Arbitrary<int[]> segment() {
    return Samples.labels(3, 0, 9);
  }
}
