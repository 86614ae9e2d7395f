/**
 * The mathematics: values to values, one subject a class, java.* and the distributions of Commons
 * Statistics only. Whatever cannot be computed is an {@link callsheet.statistics.Estimate} without
 * a value and with its reason; no NaN and no infinity leaves this package. Sums of masses are exact
 * integers and doubles are added in sorted order, so the order of the input never shows.
 */
@NullMarked
package callsheet.statistics;

import org.jspecify.annotations.NullMarked;
