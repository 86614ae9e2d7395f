/**
 * How common emotions are among turns that nobody has rated yet, from a classifier of rated ones
 * (METHODS 5). It is trained anew in every night that needs it and kept nowhere: the same turns
 * give the same one, so that a night can be made anew, and nothing that was learned from a
 * performer outlives them.
 */
@NullMarked
package callsheet.prediction;

import org.jspecify.annotations.NullMarked;
