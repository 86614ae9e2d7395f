/** Keeps the lake small and quick: old snapshots, small files, old files and log entries. */
@NullMarked
package callsheet.maintenance;

import org.jspecify.annotations.NullMarked;
