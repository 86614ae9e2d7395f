/**
 * What follows what: tables of ordered pairs, the evidence against chance, and the dynamics of a
 * chain of emotions (METHODS 2).
 */
@NullMarked
package callsheet.statistics.transitions;

import org.jspecify.annotations.NullMarked;
