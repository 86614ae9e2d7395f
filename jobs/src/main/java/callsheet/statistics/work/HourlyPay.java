package callsheet.statistics.work;

import callsheet.statistics.Estimate;
import callsheet.statistics.Quantiles;
import callsheet.statistics.Reason;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * What an hour of work brings, over performers, each with the ratio of their own sums (METHODS
 * 8.1). There is no mean on purpose: a few who earn well hide those who do not.
 *
 * @param terms what it is measured by
 * @param performers those with hours, on whom the rates are
 * @param withoutHours those without, who are left out of everything else
 * @param least the lowest rate
 * @param tenth the rate that a tenth of the performers are below (type 7)
 * @param median the rate that half are below (type 7)
 * @param belowPromise how many are below the promised rate, compared exactly
 */
public record HourlyPay(
    PayTerms terms,
    long performers,
    long withoutHours,
    Estimate<BigDecimal> least,
    Estimate<BigDecimal> tenth,
    Estimate<BigDecimal> median,
    Estimate<Long> belowPromise) {

  /**
   * The pay over performers, each given once; rates are {@code NO_DATA} when nobody has hours and
   * {@code SUPPRESSED} when fewer have than the terms ask for.
   */
  public static HourlyPay of(Collection<PaidWork> performers, PayTerms terms) {
    if (!performers.stream().allMatch(work -> work.currency().equals(terms.currency()))) {
      throw new IllegalArgumentException(
          "Invalid currency: not all pay is in %s".formatted(terms.currency()));
    }
    var worked = performers.stream().filter(work -> work.workedMs() > 0).toList();
    long below = worked.stream().filter(work -> work.isBelow(terms.promisedHourly())).count();
    return new HourlyPay(
        terms,
        worked.size(),
        performers.size() - worked.size(),
        quantile(worked, 0, terms),
        quantile(worked, 0.1, terms),
        quantile(worked, 0.5, terms),
        told(worked, terms).map(rates -> below));
  }

  private static Estimate<BigDecimal> quantile(
      List<PaidWork> worked, double share, PayTerms terms) {
    return told(worked, terms)
        .map(rates -> Objects.requireNonNull(Quantiles.type7(rates, share).value()))
        .map(BigDecimal::valueOf);
  }

  private static Estimate<double[]> told(List<PaidWork> worked, PayTerms terms) {
    if (worked.isEmpty()) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    return worked.size() < terms.leastPerformers()
        ? Estimate.undefined(Reason.SUPPRESSED)
        : Estimate.of(worked.stream().mapToDouble(HourlyPay::rate).toArray());
  }

  private static double rate(PaidWork work) {
    return Objects.requireNonNull(work.hourly().value()).doubleValue();
  }
}
