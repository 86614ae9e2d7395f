/** Errors that name what is wrong, where, and what to do about it. */
@NullMarked
package callsheet.error;

import org.jspecify.annotations.NullMarked;
