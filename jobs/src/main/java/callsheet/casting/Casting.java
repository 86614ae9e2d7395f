package callsheet.casting;

import java.util.List;

/**
 * Who plays what and when.
 *
 * @param bookings in the order of the calls
 * @param dropped places of the calls that found no cast or no day
 * @param shortOfWork active performers who are offered less than the least
 * @param lackingOffers sessions that lack to that in all
 */
public record Casting(
    List<Booking> bookings, List<Integer> dropped, int shortOfWork, int lackingOffers) {
  /** Nobody plays anything. */
  public static final Casting NONE = new Casting(List.of(), List.of(), 0, 0);

  public Casting {
    bookings = List.copyOf(bookings);
    dropped = List.copyOf(dropped);
  }
}
