package callsheet.coverage;

import callsheet.corpus.LanguageTag;
import callsheet.corpus.Stratum;
import callsheet.error.Section;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the part of a corpus that something is limited to: {@code where { language = es-MX }}. */
final class StratumReader {
  /** The key of the attributes. */
  static final String KEY = "where";

  private StratumReader() {}

  /** The stratum of a section that has to name one; empty when what it says is refused. */
  static Optional<Stratum> read(Section section) {
    if (section.child(KEY).keys().isEmpty()) {
      section.refuse("where must name an attribute, as in where { language = es-MX }");
    }
    return Optional.of(readIfAny(section)).filter(stratum -> !stratum.equals(Stratum.ALL));
  }

  /** The stratum that a section names; all when it names none. */
  static Stratum readIfAny(Section section) {
    var where = section.child(KEY);
    var attributes = new TreeMap<String, String>();
    for (var name : where.keys()) {
      where.textIfAny(name).ifPresent(value -> attributes.put(name, value));
      attributes.computeIfPresent(name, (key, value) -> canonical(where, key, value));
      if (attributes.getOrDefault(name, "").matches(".*[=,].*") || name.matches(".*[=,].*")) {
        where.refuse(name, "names and values hold neither = nor ,");
      }
    }
    return new Stratum(attributes);
  }

  /** The value as the corpus writes it: languages have one letter case. */
  private static String canonical(Section where, String name, String value) {
    if (!name.equals(Stratum.LANGUAGE)) {
      return value;
    }
    var tag = LanguageTag.canonical(value);
    if (tag.isEmpty()) {
      where.refuse(name, "must be a language tag like en-US");
    }
    return tag.orElse(value);
  }
}
