/** What changed between two nights, in words and rows: a comparison of their marts and books. */
@NullMarked
package callsheet.history;

import org.jspecify.annotations.NullMarked;
