/**
 * The moments of the corpus, looked up by scope and cell: what the marts of shares and rates have
 * in common. A foundation of its own, because both features need it and neither may know the other.
 */
@NullMarked
package callsheet.moments;

import org.jspecify.annotations.NullMarked;
