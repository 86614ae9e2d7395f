/**
 * How common labels are when a classifier predicted them: its probabilities calibrated, its counts
 * corrected for its errors and for a corpus unlike the one that it was trained on (METHODS 5).
 * Whatever is corrected here assumes that turns of a label look the same in both corpora; new
 * briefs and accents break that, so estimates for one brief need some 200 turns of it.
 */
@NullMarked
package callsheet.statistics.quantification;

import org.jspecify.annotations.NullMarked;
