/** The domain as plain values: emotions and their taxonomy, labels, timelines, cells. */
@NullMarked
package callsheet.corpus;

import org.jspecify.annotations.NullMarked;
