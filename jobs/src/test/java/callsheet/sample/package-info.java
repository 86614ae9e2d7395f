/**
 * The sample, recounted from its JSON lines by a path of its own: no code of the jobs is used in
 * what is expected of them.
 */
package callsheet.sample;
