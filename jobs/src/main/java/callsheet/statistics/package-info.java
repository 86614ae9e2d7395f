/**
 * The mathematics: values to values, one subject a package, one statistic a class; java.*, the
 * distributions of Commons Statistics, the matrices of EJML and the hash of LZ4 only. Here is what
 * the subjects share. Whatever cannot be computed is an {@link callsheet.statistics.Estimate}
 * without a value and with its reason; no NaN and no infinity leaves these packages. Sums of masses
 * are exact integers and doubles are added in sorted order, so the order of the input never shows.
 */
@NullMarked
package callsheet.statistics;

import org.jspecify.annotations.NullMarked;
