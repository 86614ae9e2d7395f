/** What the templates of the report print: values whose every word and number is already text. */
@NullMarked
package callsheet.report.view;

import org.jspecify.annotations.NullMarked;
