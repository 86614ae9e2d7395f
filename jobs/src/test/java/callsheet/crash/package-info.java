/**
 * Nights that are cut off: processes killed at every point where they change something, disks that
 * are full, landing files that vanish. However a night ends, running it again ends as if nothing
 * had happened.
 */
package callsheet.crash;
