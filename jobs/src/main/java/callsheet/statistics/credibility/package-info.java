/** How far to believe the own experience of each of several groups (Buehlmann and Gisler 2005). */
@NullMarked
package callsheet.statistics.credibility;

import org.jspecify.annotations.NullMarked;
