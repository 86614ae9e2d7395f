/** What to record next: what briefs bring, and which of them fill the gaps for the least money. */
@NullMarked
package callsheet.commission;

import org.jspecify.annotations.NullMarked;
