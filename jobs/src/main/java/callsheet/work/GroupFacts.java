package callsheet.work;

import java.time.LocalDate;
import java.util.Collection;

/**
 * What is known of a group.
 *
 * @param sums of its performers
 * @param roster how many could be called, those who worked among them; 0 where nobody tells
 */
record GroupFacts(
    Group group, LocalDate throughOn, Collection<WorkSum> sums, GroupWaits waits, int roster) {}
