/**
 * The night: order of the steps, bookkeeping, and repair of what an earlier night left unfinished.
 */
@NullMarked
package callsheet.nightly;

import org.jspecify.annotations.NullMarked;
