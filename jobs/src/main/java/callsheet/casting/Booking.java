package callsheet.casting;

import java.util.List;

/**
 * A session with its cast and its day.
 *
 * @param call its place among the calls
 * @param day from 0
 * @param cast distinct performers, one a role
 */
public record Booking(int call, int day, List<Seat> cast) {
  public Booking {
    cast = List.copyOf(cast);
  }
}
