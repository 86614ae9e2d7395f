/** How long an emotion lasts, and how varied the sequences are. */
@NullMarked
package callsheet.statistics.transitions.runs;

import org.jspecify.annotations.NullMarked;
