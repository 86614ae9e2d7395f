/**
 * Pay and work: what an hour brings, how long payments take, and which groups are too small to tell
 * of (METHODS 8).
 */
@NullMarked
package callsheet.statistics.work;

import org.jspecify.annotations.NullMarked;
