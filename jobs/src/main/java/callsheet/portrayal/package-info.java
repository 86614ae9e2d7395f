/** Whether performers are heard to feel what their briefs asked of them. */
@NullMarked
package callsheet.portrayal;

import org.jspecify.annotations.NullMarked;
