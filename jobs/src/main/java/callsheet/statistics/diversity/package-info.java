/**
 * How many performers, repertoires and words there really are, and what has not been seen yet
 * (METHODS 1.6, 3).
 */
@NullMarked
package callsheet.statistics.diversity;

import org.jspecify.annotations.NullMarked;
