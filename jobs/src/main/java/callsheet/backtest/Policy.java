package callsheet.backtest;

/** A way to choose which brief is recorded next. */
@FunctionalInterface
interface Policy {
  /** The place of a brief that has sessions left; there is one. */
  int next(Campaign campaign);
}
