package callsheet.statistics;

/** Why a number is not there (METHODS 0.7). */
public enum Reason {
  /** The denominator is empty. */
  NO_DATA,
  /**
   * All of it comes from one performer or one session, so nothing tells how others would differ.
   */
  ONE_CLUSTER,
  /** Every observation is the same, and the number compares different ones. */
  NO_VARIATION,
  /** A row or a column of the table is empty or holds everything. */
  ZERO_MARGIN,
  /** The sequence is too short for the number. */
  TOO_SHORT,
  /** A matrix has no inverse. */
  SINGULAR,
  /** What was seen does not determine the number. */
  NOT_IDENTIFIED,
  /** Too few performers or turns stand behind it to publish it. */
  SUPPRESSED
}
