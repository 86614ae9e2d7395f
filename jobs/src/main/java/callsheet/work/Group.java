package callsheet.work;

import static java.util.Comparator.comparing;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Set;

/**
 * Performers, or parts of their work, that are told about together.
 *
 * @param kind corpus, language, vendor, or the name of an attribute of performers
 * @param name what the group's have in common
 */
record Group(String kind, String name) implements Comparable<Group>, Serializable {
  static final Group CORPUS = new Group("corpus", "(all)");

  /** The kinds of groups that sessions make; all others are made by performers. */
  static final String LANGUAGE = "language";

  static final String VENDOR = "vendor";

  /** What attributes of performers cannot be called here. */
  static final Set<String> NO_ATTRIBUTES = Set.of(CORPUS.kind, LANGUAGE, VENDOR);

  /** The value of an attribute that a performer has not declared. */
  static final String UNDECLARED = "undeclared";

  /** All values of an attribute that too few performers have for one to be named. */
  static final String RARE = "(rare)";

  private static final Comparator<Group> ORDER = comparing(Group::kind).thenComparing(Group::name);

  /** Whether it is of performers, whatever they work on. */
  boolean isOfPerformers() {
    return !kind.equals(LANGUAGE) && !kind.equals(VENDOR);
  }

  /** Whether it is of those who have not declared an attribute. */
  boolean isUndeclared() {
    return !NO_ATTRIBUTES.contains(kind) && name.equals(UNDECLARED);
  }

  @Override
  public int compareTo(Group other) {
    return ORDER.compare(this, other);
  }
}
