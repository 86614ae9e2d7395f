package callsheet.casting;

/**
 * A performer.
 *
 * @param ensemble the number of the ensemble
 * @param place in it, from 0: who comes first is cast first
 */
public record Seat(int ensemble, int place) {}
