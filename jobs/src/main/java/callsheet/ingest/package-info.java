/**
 * Landing feeds to core tables: every record is validated, taken in by id and age, or kept aside
 * with its reason.
 */
@NullMarked
package callsheet.ingest;

import org.jspecify.annotations.NullMarked;
