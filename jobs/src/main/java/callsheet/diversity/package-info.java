/** How many performers stand behind each cell, and how evenly. */
@NullMarked
package callsheet.diversity;

import org.jspecify.annotations.NullMarked;
