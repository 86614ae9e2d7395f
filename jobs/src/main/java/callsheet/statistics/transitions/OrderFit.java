package callsheet.statistics.transitions;

/**
 * How well chains of one order fit the last emotions of the triples.
 *
 * @param order how many earlier emotions the next one depends on
 * @param logLikelihood natural logarithm, at most 0
 * @param parameters free rates: (K − 1) K^order for K emotions
 * @param triples of which each is an observation
 */
public record OrderFit(int order, double logLikelihood, long parameters, long triples) {

  /** Akaike's criterion: the smaller the better. */
  public double aic() {
    return 2 * parameters - 2 * logLikelihood;
  }

  /** Schwarz's criterion: the smaller the better, and more wary of parameters. */
  public double bic() {
    return parameters * Math.log((double) triples) - 2 * logLikelihood;
  }
}
