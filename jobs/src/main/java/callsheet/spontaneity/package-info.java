/** Whether the recordings are unscripted: lines and sessions that come back. */
@NullMarked
package callsheet.spontaneity;

import org.jspecify.annotations.NullMarked;
