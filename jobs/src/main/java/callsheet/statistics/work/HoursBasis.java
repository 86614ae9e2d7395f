package callsheet.statistics.work;

/** What is taken for working hours: a rate by one basis says nothing about a rate by another. */
public enum HoursBasis {
  /** From call to release, waiting included: what a performer gives for the pay. */
  CALL_TIME,
  /** The recordings alone, where call times are not recorded: rates look higher than they are. */
  RECORDED_TIME
}
