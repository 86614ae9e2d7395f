/** The command line and the composition of the program: the only place that knows every feature. */
@NullMarked
package callsheet.cli;

import org.jspecify.annotations.NullMarked;
