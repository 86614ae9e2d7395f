/** How much of each emotion the corpus, each language and each scene hold. */
@NullMarked
package callsheet.distribution;

import org.jspecify.annotations.NullMarked;
