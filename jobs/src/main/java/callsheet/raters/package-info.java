/** The raters: what a fitted model knows of them, and the labels that it makes of their votes. */
@NullMarked
package callsheet.raters;

import org.jspecify.annotations.NullMarked;
