/** What one more session of each brief can be expected to bring, and how sure that is. */
@NullMarked
package callsheet.forecast;

import org.jspecify.annotations.NullMarked;
