package callsheet.work;

import static java.util.Comparator.comparing;

import callsheet.statistics.work.Contributors;
import callsheet.statistics.work.DisclosureRule;
import callsheet.statistics.work.NestedDisclosure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which groups are told about, month after month, so that nothing is learnt of a small group or of
 * who dominates another: not from one number, not from a table, not from two of its kinds, and not
 * from two months (METHODS 8.3).
 *
 * <p>What was told before is worked out anew from the work as it is known now: nothing has to be
 * kept, and whoever withdraws is in none of it. What was really told can differ where records came
 * late.
 */
final class Publication {
  private final Collection<PerformerWork> performers;
  private final SortedMap<String, PublishedKind> kinds = new TreeMap<>();

  private Publication(Collection<PerformerWork> performers) {
    this.performers = performers;
  }

  /** The groups of those kinds that are told about at the end of the last month. */
  static Set<Group> told(
      Collection<String> kinds, Collection<PerformerWork> performers, DisclosureRule rule) {
    var publication = new Publication(performers);
    for (String kind : kinds) {
      var first = publication.tables(kind, 0);
      if (!first.groups().isEmpty()) {
        publication.kinds.put(kind, new PublishedKind(first, rule));
      }
    }
    Set<Group> told = Set.of();
    for (int month = 0; month < WorkCalendar.MONTHS; month++) {
      told = publication.told(month, rule);
    }
    return told;
  }

  private GroupTables tables(String kind, int month) {
    return GroupTables.of(GroupSums.of(kind, performers, month, WorkCalendar.LAST));
  }

  private Set<Group> told(int month, DisclosureRule rule) {
    kinds.forEach((kind, published) -> published.turnTo(tables(kind, month)));
    List<Group> told;
    Optional<Group> telling;
    do {
      told = kinds.values().stream().flatMap(kind -> kind.published().stream()).toList();
      telling = nested(told, rule);
      telling.ifPresent(group -> kind(group).refuse(group));
    } while (telling.isPresent());
    kinds.values().forEach(PublishedKind::tell);
    return Set.copyOf(told);
  }

  /**
   * The largest group that would tell of a few beside the whole or a larger group of another kind.
   * One at a time: what has to be withheld with it may be all that was in the way of the next.
   */
  private Optional<Group> nested(List<Group> groups, DisclosureRule rule) {
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    var largestFirst =
        groups.stream()
            .sorted(
                comparing((Group group) -> -at(group).performers())
                    .thenComparing(group -> -at(group).mass())
                    .thenComparing(group -> group))
            .toList();
    var contributors = new ArrayList<Contributors>();
    contributors.add(kind(groups.get(0)).all());
    largestFirst.forEach(group -> contributors.add(at(group)));
    int refused =
        NestedDisclosure.told(contributors, rule).subList(1, contributors.size()).indexOf(false);
    return refused < 0 ? Optional.empty() : Optional.of(largestFirst.get(refused));
  }

  private Contributors at(Group group) {
    return kind(group).at(group);
  }

  private PublishedKind kind(Group group) {
    return Objects.requireNonNull(kinds.get(group.kind()));
  }
}
