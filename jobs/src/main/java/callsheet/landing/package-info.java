/**
 * The landing directory as files and lines: which feeds it has, which files, and how their lines
 * are read. What a line says is the business of whoever takes it in.
 */
@NullMarked
package callsheet.landing;

import org.jspecify.annotations.NullMarked;
