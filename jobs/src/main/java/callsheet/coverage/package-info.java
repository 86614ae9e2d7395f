/** What is wanted, what of it is there, and what is missing. */
@NullMarked
package callsheet.coverage;

import org.jspecify.annotations.NullMarked;
