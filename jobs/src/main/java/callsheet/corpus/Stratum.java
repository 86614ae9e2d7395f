package callsheet.corpus;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The part of the corpus that a target is limited to, by attributes of sessions (language, vendor)
 * and of performers (all others).
 *
 * @param attributes wanted value by name, in the order of the names; none for the whole corpus
 */
public record Stratum(SortedMap<String, String> attributes) implements Serializable {
  /** The value of an attribute that a performer has not declared. */
  public static final String UNDECLARED = "undeclared";

  /** The vendor of a session that names none. */
  public static final String UNKNOWN_VENDOR = "(unknown)";

  /** The whole corpus. */
  public static final Stratum ALL = new Stratum(Map.of());

  private static final String ALL_LABEL = "(all)";

  /** The attribute that is the sessions' language. */
  public static final String LANGUAGE = "language";

  private static final String VENDOR = "vendor";

  public Stratum {
    attributes = Collections.unmodifiableSortedMap(attributes);
  }

  public Stratum(Map<String, String> attributes) {
    this((SortedMap<String, String>) new TreeMap<>(attributes));
  }

  /** The stratum of a label such as {@code gender=woman,language=es-MX}. */
  public static Stratum labelled(String label) {
    var attributes = new TreeMap<String, String>();
    if (!label.equals(ALL_LABEL)) {
      for (var part : List.of(label.split(",", -1))) {
        int equals = part.indexOf('=');
        attributes.put(part.substring(0, equals), part.substring(equals + 1));
      }
    }
    return new Stratum((SortedMap<String, String>) attributes);
  }

  /** How tables name it: {@code gender=woman,language=es-MX}, or {@code (all)}. */
  public String label() {
    return attributes.isEmpty()
        ? ALL_LABEL
        : attributes.entrySet().stream()
            .map(attribute -> attribute.getKey() + "=" + attribute.getValue())
            .collect(Collectors.joining(","));
  }

  /** The language that sessions must have, if any. */
  public @Nullable String language() {
    return attributes.get(LANGUAGE);
  }

  /** Whether a brief in that language can serve it; null is a brief for any language. */
  public boolean isServedIn(@Nullable String language) {
    var wanted = language();
    return wanted == null || language == null || wanted.equals(language);
  }

  /** Whether the stratum is about a group of performers. */
  public boolean isOfPerformers() {
    return attributes.keySet().stream().anyMatch(Stratum::isOfPerformers);
  }

  /** What it asks of performers alone. */
  public Stratum ofPerformers() {
    return only(Stratum::isOfPerformers);
  }

  /** What it asks of sessions alone. */
  public Stratum ofSessions() {
    return only(attribute -> !isOfPerformers(attribute));
  }

  private Stratum only(Predicate<String> which) {
    var some = new TreeMap<>(attributes);
    some.keySet().removeIf(which.negate());
    return new Stratum((SortedMap<String, String>) some);
  }

  /** The same without its language. */
  public Stratum inAnyLanguage() {
    var others = new TreeMap<>(attributes);
    others.remove(LANGUAGE);
    return new Stratum((SortedMap<String, String>) others);
  }

  /** Whether sessions of that language and vendor count. */
  public boolean hasSessions(String language, String vendor) {
    return attributes.getOrDefault(LANGUAGE, language).equals(language)
        && attributes.getOrDefault(VENDOR, vendor).equals(vendor);
  }

  /**
   * Whether a performer counts: one with several values of an attribute counts in each.
   *
   * @param declared values by attribute
   */
  public boolean hasPerformer(Map<String, List<String>> declared) {
    return attributes.entrySet().stream()
        .filter(wanted -> isOfPerformers(wanted.getKey()))
        .allMatch(wanted -> values(declared, wanted.getKey()).contains(wanted.getValue()));
  }

  private static List<String> values(Map<String, List<String>> declared, String attribute) {
    var values = declared.getOrDefault(attribute, List.of());
    return values.isEmpty() ? List.of(UNDECLARED) : values;
  }

  /** Whether an attribute is one of performers, not of sessions. */
  public static boolean isOfPerformers(String attribute) {
    return !attribute.equals(LANGUAGE) && !attribute.equals(VENDOR);
  }
}
