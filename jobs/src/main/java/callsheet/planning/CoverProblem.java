package callsheet.planning;

import callsheet.error.Check;
import java.util.List;

/**
 * Which of some offers, each to be had once and whole, reach a level together for the least money.
 * What an offer brings is known. The order of the lists settles ties.
 *
 * @param level to be reached: the sum over the needs of what is credited, times its worth
 */
public record CoverProblem(List<Need> needs, List<Offer> offers, double level) {
  public CoverProblem {
    needs = List.copyOf(needs);
    offers = List.copyOf(offers);
    Check.argument(level >= 0, "Invalid level: %s (must be at least 0)", level);
  }

  /**
   * What is wanted.
   *
   * @param worth of one unit, up to as many as are wanted
   * @param cap units of one holder that are credited, at most
   */
  public record Need(double worth, double wanted, double cap) {}

  /**
   * What can be had.
   *
   * @param price above 0
   */
  public record Offer(double price, List<Share> shares) {
    public Offer {
      shares = List.copyOf(shares);
      Check.argument(price > 0, "Invalid price: %s (must be above 0)", price);
    }
  }

  /**
   * What one holder brings to one need with an offer.
   *
   * @param need place of the need
   * @param holder any number; the same one in all offers
   */
  public record Share(int need, int holder, double amount) {}

  /** The same with another level. */
  public CoverProblem withLevel(double other) {
    return new CoverProblem(needs, offers, other);
  }

  /** Amounts in it: as much as its program is large. */
  public long size() {
    return offers.stream().mapToLong(offer -> offer.shares().size()).sum();
  }

  /** What these offers cost. */
  double price(List<Integer> chosen) {
    return chosen.stream().mapToDouble(offer -> offers.get(offer).price()).sum();
  }
}
