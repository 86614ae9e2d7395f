/**
 * Which sessions fill most of what is missing, under limits, when what a session brings is
 * uncertain (METHODS 7). A {@link callsheet.planning.Problem} goes into a {@link
 * callsheet.planning.Planner} and a {@link callsheet.planning.Plan} comes out, with a {@link
 * callsheet.planning.Certificate} of how far it can be from the best one. What is known in
 * hindsight is a {@link callsheet.planning.CoverProblem}, with a {@link
 * callsheet.planning.CheapestCover}. Nothing here knows what a cell or a brief is beyond its name.
 */
@NullMarked
package callsheet.planning;

import org.jspecify.annotations.NullMarked;
