/**
 * Nights of the past, made anew from the landing files that had been read by then, beside the core
 * tables of today.
 */
@NullMarked
package callsheet.replay;

import org.jspecify.annotations.NullMarked;
