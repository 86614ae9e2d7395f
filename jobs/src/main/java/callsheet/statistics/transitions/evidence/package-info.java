/**
 * Whether a pair is more than chance, given the labels of every stratum, and how large the effect
 * is.
 */
@NullMarked
package callsheet.statistics.transitions.evidence;

import org.jspecify.annotations.NullMarked;
