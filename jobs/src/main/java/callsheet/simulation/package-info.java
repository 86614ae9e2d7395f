/** Ways to commission let loose in made-up studios whose truth is known. */
@NullMarked
package callsheet.simulation;

import org.jspecify.annotations.NullMarked;
