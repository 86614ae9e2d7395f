package callsheet.statistics.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Finds maximal uncovered patterns: combinations of attribute values of which there is too little,
 * though of every less specific combination there is enough (Asudeh, Jin and Jagadish 2019; METHODS
 * 6.3). They tell of a gap once and as plainly as it can be told: "no women over 65", not each
 * emotion that no woman over 65 shows.
 *
 * <p>The search goes from patterns of one attribute to those of two and so on, and looks at a
 * pattern only when all that are less specific are covered. That is right for any measure that
 * never grows from a pattern to a more specific one, such as a number of turns or of distinct
 * performers, and wrong for the effective number of performers, which can grow.
 */
public final class UncoveredPatterns {
  private final PatternRows rows;
  private final ToDoubleFunction<BitSet> measure;
  private final double threshold;
  private final Collection<Pattern> impossible;
  private final List<UncoveredPattern> found = new ArrayList<>();

  private UncoveredPatterns(
      PatternRows rows,
      ToDoubleFunction<BitSet> measure,
      double threshold,
      Collection<Pattern> impossible) {
    this.rows = rows;
    this.measure = measure;
    this.threshold = threshold;
    this.impossible = impossible;
  }

  /**
   * The maximal uncovered patterns, from the least specific on; those of one level in the order of
   * attributes and values.
   *
   * @param measure what some rows are worth; never more than what more rows are worth
   * @param threshold what a pattern is worth at least when it is covered
   * @param mostNamed how many attributes a pattern names at most
   * @param impossible patterns of which there cannot be anything: neither they nor what is within
   *     them is a gap
   */
  public static List<UncoveredPattern> in(
      PatternRows rows,
      ToDoubleFunction<BitSet> measure,
      double threshold,
      int mostNamed,
      Collection<Pattern> impossible) {
    var search = new UncoveredPatterns(rows, measure, threshold, impossible);
    Map<Pattern, BitSet> covered = new LinkedHashMap<>();
    search.judge(Pattern.ANYTHING, rows.all(), covered);
    for (int level = 1; level <= mostNamed && !covered.isEmpty(); level++) {
      covered = search.moreSpecific(covered);
    }
    return search.found;
  }

  /** Judges the patterns that name one attribute more; answers those that are covered. */
  private Map<Pattern, BitSet> moreSpecific(Map<Pattern, BitSet> covered) {
    var next = new LinkedHashMap<Pattern, BitSet>();
    covered.forEach(
        (pattern, fitting) -> {
          int first = pattern.level() == 0 ? 0 : pattern.values().lastKey() + 1;
          for (int attribute = first; attribute < rows.attributes(); attribute++) {
            for (int value = 0; value < rows.cardinality(attribute); value++) {
              var child = pattern.with(attribute, value);
              if (child.parents().allMatch(covered::containsKey) && isPossible(child)) {
                judge(child, rows.having(fitting, attribute, value), next);
              }
            }
          }
        });
    return next;
  }

  private void judge(Pattern pattern, BitSet fitting, Map<Pattern, BitSet> covered) {
    double amount = measure.applyAsDouble(fitting);
    if (amount < threshold) {
      found.add(new UncoveredPattern(pattern, amount));
    } else {
      covered.put(pattern, fitting);
    }
  }

  private boolean isPossible(Pattern pattern) {
    return impossible.stream().noneMatch(pattern::isWithin);
  }
}
