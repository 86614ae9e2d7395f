/** Rates of transitions as a chain: smoothed, with their uncertainty, and what they lead to. */
@NullMarked
package callsheet.statistics.transitions.markov;

import org.jspecify.annotations.NullMarked;
