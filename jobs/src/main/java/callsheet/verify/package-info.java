/**
 * Proves that the tables of a lake agree, by a path that shares nothing with the kernels that made
 * them: flat rows, plain collections and big integers, in the order of the definitions and without
 * a thought of speed.
 */
@NullMarked
package callsheet.verify;

import org.jspecify.annotations.NullMarked;
