package callsheet.work;

import java.io.Serializable;
import java.util.List;
import java.util.SortedMap;

/**
 * What one performer works.
 *
 * @param attributes one value by name, of those that are declared
 * @param parts by month, language and vendor; none for who could be called and never was
 */
record PerformerWork(String performerId, SortedMap<String, String> attributes, List<WorkPart> parts)
    implements Serializable {

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
