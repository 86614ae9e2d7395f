package callsheet.statistics.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import callsheet.golden.Golden;
import callsheet.golden.GoldenValue;
import callsheet.statistics.diversity.HillNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class UncoveredPatternsTest {
  private static final List<Integer> THREE_BITS = List.of(2, 2, 2);
  private static final GoldenValue GOLDEN = GoldenValue.file("10_coverage_mups");

  @Test
  void theExampleOfThePaperHasItsPatterns() {
    var example = GOLDEN.get("asudeh2019_example");
    var rows = example.get("rows").asLongMatrix();

    assertFound(example.get("mups"), in(THREE_BITS, rows, example.get("tau").asLong(), List.of()));
    var stricter = GOLDEN.get("asudeh2019_rows_tau2");
    assertFound(
        stricter.get("mups"), in(THREE_BITS, rows, stricter.get("tau").asLong(), List.of()));
  }

  @Test
  void everyPatternOfTheExampleHasItsNumberOfRows() {
    var example = GOLDEN.get("asudeh2019_example");
    var rows = example.get("rows").asLongMatrix();

    GOLDEN
        .get("asudeh2019_rows_tau2")
        .get("coverage")
        .members()
        .forEach((text, count) -> count.assertIs((double) count(rows, pattern(text))));
  }

  @Test
  void theReferenceCorpusLacksWhatEnumerationFinds() {
    var golden = GOLDEN.get("corpus_turns_tau5");
    var corpus = new Corpus(golden);

    assertCorpus(golden, corpus, corpus.found(turns -> (long) turns.size(), 5));
  }

  @Test
  void distinctPerformersAreCountedLikeTurns() {
    var corpus = new Corpus(GOLDEN.get("corpus_turns_tau5"));
    Function<List<Integer>, Long> performers =
        turns -> turns.stream().map(corpus.speakers::get).distinct().count();

    assertCorpus(
        GOLDEN.get("corpus_distinct_performers_tau2"), corpus, corpus.found(performers, 2));
  }

  @Test
  void theEffectiveNumberOfPerformersCanGrowWithinAPattern() {
    var golden = GOLDEN.get("hill2_not_monotone");

    golden.get("hill2_general").assertIs(hillNumber(golden.get("general")));
    golden.get("hill2_child").assertIs(hillNumber(golden.get("child")));
  }

  private static double hillNumber(GoldenValue turns) {
    return HillNumbers.of(
            turns.members().values().stream().mapToLong(GoldenValue::asLong).toArray())
        .order2();
  }

  @Test
  void whatCannotBeIsNoGapAndHidesNoOther() {
    long[][] rows = {{0, 0, 0}, {0, 1, 1}, {1, 0, 1}};
    var declared = pattern("1X0");
    var others = new ArrayList<>(in(THREE_BITS, rows, 1, List.of()));

    assertThat(others.remove(declared)).isTrue();
    assertThat(in(THREE_BITS, rows, 1, List.of(declared))).isEqualTo(others);
  }

  @Test
  void nothingAtAllIsOneGap() {
    assertThat(in(THREE_BITS, new long[0][], 1, List.of())).containsExactly(Pattern.ANYTHING);
  }

  @Property(tries = 200)
  void exactlyThoseAreFoundThatAreUncoveredWithAllTheirParentsCovered(
      @ForAll @Size(max = 30) List<@IntRange(max = 17) Integer> lines,
      @ForAll @IntRange(min = 1, max = 4) int threshold) {
    var cardinalities = List.of(2, 3, 3);
    var rows =
        lines.stream()
            .map(line -> new long[] {line % 2, line / 2 % 3, line / 6})
            .toArray(long[][]::new);

    var maximal =
        patterns(cardinalities)
            .filter(pattern -> count(rows, pattern) < threshold)
            .filter(pattern -> pattern.parents().allMatch(one -> count(rows, one) >= threshold))
            .toList();

    assertThat(in(cardinalities, rows, threshold, List.of()))
        .containsExactlyInAnyOrderElementsOf(maximal);
  }

  /** All patterns of attributes with so many values. */
  private static Stream<Pattern> patterns(List<Integer> cardinalities) {
    var all = Stream.of(Pattern.ANYTHING);
    for (int attribute = 0; attribute < cardinalities.size(); attribute++) {
      int place = attribute;
      all =
          all.flatMap(
              pattern ->
                  Stream.concat(
                      Stream.of(pattern),
                      IntStream.range(0, cardinalities.get(place))
                          .mapToObj(value -> pattern.with(place, value))));
    }
    return all;
  }

  private static List<Pattern> in(
      List<Integer> cardinalities, long[][] rows, long threshold, List<Pattern> impossible) {
    return UncoveredPatterns.in(
            cardinalities,
            patterns -> patterns.stream().map(pattern -> count(rows, pattern)).toList(),
            count -> count >= threshold,
            4,
            impossible)
        .stream()
        .map(UncoveredPattern::pattern)
        .toList();
  }

  /** How many rows have every value of a pattern. */
  private static long count(long[][] rows, Pattern pattern) {
    return Stream.of(rows).filter(row -> fits(row, pattern)).count();
  }

  private static boolean fits(long[] row, Pattern pattern) {
    return pattern.values().entrySet().stream()
        .allMatch(value -> row[value.getKey()] == value.getValue());
  }

  /** {@code 1X0} as the paper writes it. */
  private static Pattern pattern(String text) {
    return Pattern.of(
        IntStream.range(0, text.length())
            .filter(place -> text.charAt(place) != 'X')
            .boxed()
            .collect(Collectors.toMap(Function.identity(), place -> text.charAt(place) - '0')));
  }

  private static void assertFound(GoldenValue golden, List<Pattern> found) {
    var texts = found.stream().map(UncoveredPatternsTest::text).toList();
    assertThat(texts).hasSize(golden.size());
    golden.elements().forEach(text -> text.assertIs(found(texts, text)));
  }

  /** The text among ours, if it is there. */
  private static String found(List<String> ours, GoldenValue golden) {
    return ours.contains(golden.asText()) ? golden.asText() : "not found";
  }

  private static String text(Pattern pattern) {
    return IntStream.range(0, 3)
        .mapToObj(place -> pattern.values().get(place))
        .map(value -> value == null ? "X" : value.toString())
        .collect(Collectors.joining());
  }

  private static void assertCorpus(GoldenValue golden, Corpus corpus, List<Pattern> found) {
    golden.get("n_mups").assertIs((double) found.size());
    var general = found.stream().filter(pattern -> pattern.level() <= 2).map(corpus::text).toList();
    var listed = golden.get("mups_level_le2").elements();
    assertThat(general).hasSameSizeAs(listed);
    for (var one : listed) {
      int place = general.indexOf(one.asTexts());
      assertThat(place).as("%s", one).isNotNegative();
      for (int attribute = 0; attribute < one.size(); attribute++) {
        one.get(attribute).assertIs(general.get(place).get(attribute));
      }
    }
  }

  /** The labelled turns of the reference corpus with their performers' attributes. */
  private static final class Corpus {
    private static final List<String> COLUMNS = List.of("age_band", "gender", "accent", "emotion");

    private final List<List<String>> domains;
    private final List<long[]> rows = new ArrayList<>();
    private final List<String> speakers = new ArrayList<>();

    private Corpus(GoldenValue golden) {
      for (int column = 0; column < COLUMNS.size(); column++) {
        golden.get("attributes").get(column).assertIs(COLUMNS.get(column));
      }
      this.domains = golden.get("domains").elements().stream().map(GoldenValue::asTexts).toList();
      Map<String, List<String>> performers =
          Golden.rows("performers").stream()
              .collect(Collectors.toMap(row -> row.get(0), row -> row));
      for (var turn : Golden.turns()) {
        if (turn.label() != null) {
          add(performers.get(turn.performer()), turn.label());
        }
      }
    }

    private void add(List<String> performer, String emotion) {
      var accent = performer.get(3).isEmpty() ? "(undeclared)" : performer.get(3);
      var values = List.of(performer.get(1), performer.get(2), accent, emotion);
      rows.add(
          IntStream.range(0, values.size())
              .mapToLong(attribute -> domains.get(attribute).indexOf(values.get(attribute)))
              .toArray());
      speakers.add(performer.get(0));
    }

    /** What is uncovered by a measure of the turns that fit, by their places. */
    private List<Pattern> found(Function<List<Integer>, Long> measure, long threshold) {
      return UncoveredPatterns.in(
              domains.stream().map(List::size).toList(),
              patterns ->
                  patterns.stream().map(pattern -> measure.apply(fitting(pattern))).toList(),
              amount -> amount >= threshold,
              4,
              List.of())
          .stream()
          .map(UncoveredPattern::pattern)
          .toList();
    }

    private List<Integer> fitting(Pattern pattern) {
      return IntStream.range(0, rows.size())
          .filter(turn -> fits(rows.get(turn), pattern))
          .boxed()
          .toList();
    }

    private List<String> text(Pattern pattern) {
      return IntStream.range(0, domains.size())
          .mapToObj(
              attribute -> {
                var value = pattern.values().get(attribute);
                return value == null ? "*" : domains.get(attribute).get(value);
              })
          .toList();
    }
  }
}
