/** The one pass over the corpus: timelines become small tables of exact counts. */
@NullMarked
package callsheet.counting;

import org.jspecify.annotations.NullMarked;
