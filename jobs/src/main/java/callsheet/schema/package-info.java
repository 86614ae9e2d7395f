/**
 * The tables: one record a table, which gives its DDL, comments, constraints, codec and page of the
 * dictionary.
 */
@NullMarked
package callsheet.schema;

import org.jspecify.annotations.NullMarked;
