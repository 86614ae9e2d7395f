package callsheet.statistics.transitions;

/** What a turn that is not usable does to its chain (METHODS 2.1). */
public enum GapPolicy {
  /** It keeps its place, and no pair has it. The default. */
  BREAK,
  /**
   * It is taken out first, and its neighbours become neighbours: pairs that nobody spoke, for
   * analyses of sensitivity only. A withdrawn turn breaks all the same.
   */
  SKIP
}
