package callsheet.forecast;

import callsheet.recordings.WantedCell;

/**
 * All that a forecast may know: what the sessions of briefs have brought to goals, as sums, and
 * what the briefs plan. Briefs and goals are numbered from 0.
 */
public interface Evidence {
  int briefs();

  int goals();

  WantedCell wanted(int goal);

  /** Sessions of a brief that tell what they brought. */
  long sessions(int brief);

  /** Sum over these of the turns or pairs that they brought to a goal. */
  double sum(int brief, int goal);

  /** Sum over these of the squares of that. */
  double squares(int brief, int goal);

  /** Whether the arc of a brief names a goal. */
  boolean isPlanned(int brief, int goal);

  /** Whether a brief cannot bring anything to a goal, whatever is recorded. */
  boolean isBarred(int brief, int goal);
}
