package callsheet.nightly;

import callsheet.schema.Step;

/** Hears how the night goes on. */
public interface StepListener {
  void started(String step, int number, int steps);

  void ended(Step step);

  /** An earlier night was not finished; what it left half done has been set back. */
  void repaired(String message);
}
