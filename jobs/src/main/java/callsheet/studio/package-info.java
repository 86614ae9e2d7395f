/**
 * A synthetic studio with known truth, written in the landing format. Every draw is a hash of the
 * seed and a key, so a performer, a brief or a session is the same whoever asks and in which order.
 */
@NullMarked
package callsheet.studio;

import org.jspecify.annotations.NullMarked;
