/**
 * The lake: the only place that reads and writes Delta, and the contract of the jobs that do so.
 */
@NullMarked
package callsheet.lake;

import org.jspecify.annotations.NullMarked;
