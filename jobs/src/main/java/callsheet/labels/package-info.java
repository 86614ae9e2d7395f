/** Annotations to labels: what the raters together heard in every turn. */
@NullMarked
package callsheet.labels;

import org.jspecify.annotations.NullMarked;
