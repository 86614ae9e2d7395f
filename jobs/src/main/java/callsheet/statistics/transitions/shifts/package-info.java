/** Changes of affect from turn to turn: how far, and gradual or abrupt. */
@NullMarked
package callsheet.statistics.transitions.shifts;

import org.jspecify.annotations.NullMarked;
