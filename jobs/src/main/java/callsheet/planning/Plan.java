package callsheet.planning;

import callsheet.statistics.Interval;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions to record.
 *
 * @param picks in the order of price and id
 * @param credits of every cell of which something is missing, in the order of their names
 * @param slacks what lacks to each floor, by its name; 0 when it is reached
 * @param prices null when there is no bound
 */
public record Plan(
    List<Pick> picks,
    Certificate certificate,
    List<Credit> credits,
    Map<String, BigDecimal> slacks,
    @Nullable ShadowPrices prices) {
  /**
   * Sessions of an option.
   *
   * @param explores whether they were chosen by one draw of what briefs could bring, to learn
   */
  public record Pick(Option option, int sessions, boolean explores) {}

  /**
   * What a plan brings to a cell, at most what is missing.
   *
   * @param expected mean over the draws
   * @param range 5 % to 95 % of the draws
   */
  public record Credit(String cell, double expected, Interval range) {}

  public Plan {
    picks = List.copyOf(picks);
    credits = List.copyOf(credits);
    slacks = Collections.unmodifiableMap(new TreeMap<>(slacks));
  }

  /** F of METHODS 7.2, less what floors cost. */
  public double value() {
    return certificate.value();
  }

  /** Money for all sessions. */
  public BigDecimal price() {
    return picks.stream()
        .map(pick -> pick.option().price().multiply(BigDecimal.valueOf(pick.sessions())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Sessions by option id, whether they explore or not. */
  public Map<String, Integer> sessions() {
    return picks.stream()
        .collect(Collectors.toMap(pick -> pick.option().id(), Pick::sessions, Integer::sum));
  }
}
