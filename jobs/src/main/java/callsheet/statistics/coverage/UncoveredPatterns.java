package callsheet.statistics.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds maximal uncovered patterns: combinations of attribute values of which there is too little,
 * though of every less specific combination there is enough (Asudeh, Jin and Jagadish 2019; METHODS
 * 6.3). They tell of a gap once and as plainly as it can be told: "no women over 65", not each
 * emotion that no woman over 65 shows.
 *
 * <p>The search goes from patterns of one attribute to those of two and so on, and asks about a
 * pattern only when all that are less specific are covered, all patterns of a level at once: a
 * corpus of any size is measured once a level. That is right for any measure that never grows from
 * a pattern to a more specific one, such as a number of turns or of distinct performers, and wrong
 * for the effective number of performers, which can grow.
 *
 * @param <A> what there is of a pattern
 */
public final class UncoveredPatterns<A> {
  private final List<Integer> cardinalities;
  private final Function<List<Pattern>, List<A>> measure;
  private final Predicate<A> isEnough;
  private final Collection<Pattern> impossible;
  private final List<UncoveredPattern<A>> found = new ArrayList<>();

  private UncoveredPatterns(
      List<Integer> cardinalities,
      Function<List<Pattern>, List<A>> measure,
      Predicate<A> isEnough,
      Collection<Pattern> impossible) {
    this.cardinalities = cardinalities;
    this.measure = measure;
    this.isEnough = isEnough;
    this.impossible = impossible;
  }

  /**
   * The maximal uncovered patterns, from the least specific on; those of one level in the order of
   * attributes and values.
   *
   * @param cardinalities how many values each attribute can have
   * @param measure what there is of each of some patterns, in their order
   * @param isEnough whether so much covers a pattern; what covers one covers all that are less
   *     specific
   * @param mostNamed how many attributes a pattern names at most
   * @param impossible patterns of which there cannot be anything: neither they nor what is within
   *     them is a gap
   */
  public static <A> List<UncoveredPattern<A>> in(
      List<Integer> cardinalities,
      Function<List<Pattern>, List<A>> measure,
      Predicate<A> isEnough,
      int mostNamed,
      Collection<Pattern> impossible) {
    var search = new UncoveredPatterns<>(cardinalities, measure, isEnough, impossible);
    var covered = search.covered(List.of(Pattern.ANYTHING));
    for (int level = 1; level <= mostNamed && !covered.isEmpty(); level++) {
      covered = search.covered(search.moreSpecific(covered));
    }
    return search.found;
  }

  /** Those of some patterns that are covered; the others are found. */
  private Set<Pattern> covered(List<Pattern> patterns) {
    var covered = new LinkedHashSet<Pattern>();
    var amounts = patterns.isEmpty() ? List.<A>of() : measure.apply(patterns);
    for (int place = 0; place < patterns.size(); place++) {
      if (isEnough.test(amounts.get(place))) {
        covered.add(patterns.get(place));
      } else {
        found.add(new UncoveredPattern<>(patterns.get(place), amounts.get(place)));
      }
    }
    return covered;
  }

  /** The possible patterns that name one attribute more and are within covered ones alone. */
  private List<Pattern> moreSpecific(Set<Pattern> covered) {
    var patterns = new ArrayList<Pattern>();
    for (var pattern : covered) {
      int first = pattern.level() == 0 ? 0 : pattern.values().lastKey() + 1;
      for (int attribute = first; attribute < cardinalities.size(); attribute++) {
        for (int value = 0; value < cardinalities.get(attribute); value++) {
          var child = pattern.with(attribute, value);
          if (child.parents().allMatch(covered::contains)
              && impossible.stream().noneMatch(child::isWithin)) {
            patterns.add(child);
          }
        }
      }
    }
    return patterns;
  }
}
