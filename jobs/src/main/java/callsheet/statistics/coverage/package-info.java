/** Which combinations of attributes a corpus hardly covers (METHODS 6.3). */
@NullMarked
package callsheet.statistics.coverage;

import org.jspecify.annotations.NullMarked;
