/** The producers' report: what the corpus has, what it lacks, and what to commission next. */
@NullMarked
package callsheet.report;

import org.jspecify.annotations.NullMarked;
