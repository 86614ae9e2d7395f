/** What performers work, what it brings them and how long they wait for it. */
@NullMarked
package callsheet.work;

import org.jspecify.annotations.NullMarked;
