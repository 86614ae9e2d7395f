/** Which emotion follows which, and how long emotions last. */
@NullMarked
package callsheet.transitions;

import org.jspecify.annotations.NullMarked;
