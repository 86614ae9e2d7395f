/**
 * Three emotions in a row and longer: their counts, with and without gaps, and what their steps
 * alone would bring.
 */
@NullMarked
package callsheet.statistics.transitions.arcs;

import org.jspecify.annotations.NullMarked;
