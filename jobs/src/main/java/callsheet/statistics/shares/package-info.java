/**
 * Shares and other ratios of a corpus whose turns belong to performers and, crossed, to sessions:
 * their intervals, their distance from a target, and what many tests at once are worth (METHODS 1).
 */
@NullMarked
package callsheet.statistics.shares;

import org.jspecify.annotations.NullMarked;
