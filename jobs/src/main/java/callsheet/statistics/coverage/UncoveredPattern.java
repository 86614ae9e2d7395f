package callsheet.statistics.coverage;

/**
 * A combination of which there is too little, while there is enough of all that are less specific.
 *
 * @param amount what there is of it
 */
public record UncoveredPattern<A>(Pattern pattern, A amount) {}
