/**
 * Withdrawal made physical: what is left of performers who took their consent back is removed from
 * every file, and a search of every file proves it.
 */
@NullMarked
package callsheet.consent;

import org.jspecify.annotations.NullMarked;
