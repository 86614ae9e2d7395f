package callsheet.statistics.transitions;

/**
 * The pairs of a stratum by whether they have an emotion before and another after, in pairs.
 *
 * @param both with both emotions
 * @param firstOnly with the emotion before only
 * @param secondOnly with the emotion after only
 * @param neither with none of the two
 */
record FourfoldTable(double both, double firstOnly, double secondOnly, double neither) {

  /** The table of a stratum. Soft labels are taken as independent within their pair. */
  static FourfoldTable of(PartnerPairs stratum, int from, int to) {
    var antecedents = stratum.antecedents();
    var targets = stratum.targets();
    double both = 0;
    double firstOnly = 0;
    double secondOnly = 0;
    double neither = 0;
    for (int pair = 0; pair < targets.turns(); pair++) {
      double before = (double) antecedents.mass(pair, from) / antecedents.unit();
      double after = (double) targets.mass(pair, to) / targets.unit();
      both += before * after;
      firstOnly += before * (1 - after);
      secondOnly += (1 - before) * after;
      neither += (1 - before) * (1 - after);
    }
    return new FourfoldTable(both, firstOnly, secondOnly, neither);
  }

  double total() {
    return both + firstOnly + secondOnly + neither;
  }
}
