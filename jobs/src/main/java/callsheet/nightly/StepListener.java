package callsheet.nightly;

import callsheet.schema.Step;

/** Hears how the night goes on. */
public interface StepListener {
  /** A step has ended, done or not, of so many. */
  void ended(Step step, int steps);

  /**
   * Nothing that the step depends on has changed since it was done, as told: it was left out, one
   * of so many.
   */
  void unchanged(Step step, int steps);

  /** An earlier night was not finished; what it left half done has been set back. */
  void repaired(String message);
}
