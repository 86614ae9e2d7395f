package callsheet.statistics.diversity;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many performers stand behind each combination of attributes, and how many they are in effect
 * (METHODS 3.3). The numbers are of people: small groups are to be suppressed before they are
 * shown.
 */
public final class GroupDiversity {
  /** What an attribute is called that a performer has not declared; it is never guessed. */
  public static final String UNDECLARED = "(undeclared)";

  private static final Comparator<List<String>> ORDER = GroupDiversity::compare;

  private GroupDiversity() {}

  /**
   * A performer's mass and attributes.
   *
   * @param attributes the same attributes in the same order for everybody; null where undeclared
   * @param mass 0 for those who were never recorded, who are nobody's diversity
   */
  public record Member(List<@Nullable String> attributes, long mass) {}

  /**
   * The Hill numbers of each combination that any member has, those with nothing recorded at 0;
   * sorted by the first attribute, then the second.
   */
  public static SortedMap<List<String>, HillNumbers> of(Collection<Member> members) {
    return members.stream()
        .collect(
            groupingBy(
                GroupDiversity::declared,
                () -> new TreeMap<>(ORDER),
                collectingAndThen(toList(), GroupDiversity::hill)));
  }

  private static List<String> declared(Member member) {
    return member.attributes().stream()
        .map(attribute -> attribute == null ? UNDECLARED : attribute)
        .toList();
  }

  private static HillNumbers hill(List<Member> members) {
    return HillNumbers.of(members.stream().mapToLong(Member::mass).toArray());
  }

  private static int compare(List<String> left, List<String> right) {
    for (int attribute = 0; attribute < Math.min(left.size(), right.size()); attribute++) {
      int order = left.get(attribute).compareTo(right.get(attribute));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }
}
