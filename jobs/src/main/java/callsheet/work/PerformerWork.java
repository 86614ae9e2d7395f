package callsheet.work;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one performer works.
 *
 * @param attributes one value by name, of those that are declared
 * @param parts by month, language and vendor; none for who could be called and never was
 */
record PerformerWork(String performerId, SortedMap<String, String> attributes, List<WorkPart> parts)
    implements Serializable {

  /** The groups that the performer's attributes make. */
  List<Group> declared() {
    return attributes.entrySet().stream()
        .map(attribute -> new Group(attribute.getKey(), attribute.getValue()))
        .toList();
  }

  /** Whether there is any work by the end of a month. */
  boolean hasWorked(int month) {
    return parts.stream().anyMatch(part -> part.month() <= month);
  }

  /** The same with some groups told of together. */
  PerformerWork without(Set<Group> rare) {
    var told = new TreeMap<String, String>();
    for (var group : declared()) {
      told.put(group.kind(), rare.contains(group) ? Group.RARE : group.name());
    }
    return new PerformerWork(performerId, told, parts);
  }

  /** The group of that kind that a part of the work is in. */
  Group group(String kind, WorkPart part) {
    return switch (kind) {
      case Group.LANGUAGE -> new Group(kind, part.language());
      case Group.VENDOR -> new Group(kind, part.vendor());
      default -> ofPerformer(kind);
    };
  }

  /** The group that the performer is in, whatever the work. */
  Group ofPerformer(String kind) {
    return kind.equals(Group.CORPUS.kind())
        ? Group.CORPUS
        : new Group(kind, attributes.getOrDefault(kind, Group.UNDECLARED));
  }
}
