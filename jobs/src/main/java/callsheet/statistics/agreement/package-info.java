/**
 * What annotators agree on, who of them is reliable, and what a turn was most likely labelled if
 * they are not (METHODS 4).
 */
@NullMarked
package callsheet.statistics.agreement;

import org.jspecify.annotations.NullMarked;
