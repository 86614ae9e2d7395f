package callsheet.commission;

import callsheet.corpus.Stratum;
import callsheet.schema.PerformerCell;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the turns so far came from the performers and vendors of a stratum: the part of a
 * session's yield that the stratum can expect as long as casting goes on as before. Shares add: a
 * corpus is the sum of its performers.
 */
final class GroupShares implements Serializable {
  private final List<Stratum> groups;
  private final HashMap<String, Long> massByLanguage = new HashMap<>();
  private final HashMap<Stratum, HashMap<String, Long>> massOfGroups = new HashMap<>();

  /** Shares of these strata and of their sessions, of which none has been counted yet. */
  GroupShares(Collection<Stratum> strata) {
    this.groups =
        strata.stream()
            .flatMap(stratum -> Stream.of(stratum, stratum.ofSessions()))
            .map(Stratum::inAnyLanguage)
            .distinct()
            .toList();
    groups.forEach(group -> massOfGroups.put(group, new HashMap<>()));
  }

  /**
   * Adds turns of a performer.
   *
   * @param declared values by attribute
   */
  GroupShares add(Map<String, List<String>> declared, PerformerCell turns) {
    massByLanguage.merge(turns.language(), turns.mass(), Math::addExact);
    for (var group : groups) {
      if (group.hasSessions(turns.language(), turns.vendor()) && group.hasPerformer(declared)) {
        massOfGroups.get(group).merge(turns.language(), turns.mass(), Math::addExact);
      }
    }
    return this;
  }

  /** Adds the turns of other performers for the same strata. */
  GroupShares merge(GroupShares other) {
    other.massByLanguage.forEach(
        (language, mass) -> massByLanguage.merge(language, mass, Math::addExact));
    other.massOfGroups.forEach(
        (group, masses) ->
            masses.forEach(
                (language, mass) -> massOfGroups.get(group).merge(language, mass, Math::addExact)));
    return this;
  }

  /**
   * The part of a session's yield that a stratum can expect, 0 to 1. A brief in another language
   * brings nothing to a stratum of a language; a brief in any language brings what that language
   * had of all turns so far. Where there are no turns in the brief's language, all languages tell.
   *
   * @param language language of the brief, null when any
   */
  double of(Stratum stratum, @Nullable String language) {
    if (stratum.equals(Stratum.ALL)) {
      return 1;
    }
    var wanted = stratum.language();
    if (!stratum.isServedIn(language)) {
      return 0;
    }
    var group = stratum.inAnyLanguage();
    if (language == null) {
      return ratio(mass(group, wanted), total(massByLanguage));
    }
    if (group.equals(Stratum.ALL)) {
      return 1;
    }
    return massByLanguage.containsKey(language)
        ? ratio(mass(group, language), massByLanguage.get(language))
        : ratio(mass(group, null), total(massByLanguage));
  }

  private long mass(Stratum group, @Nullable String language) {
    var masses = massOfGroups.get(group);
    return language == null ? total(masses) : masses.getOrDefault(language, 0L);
  }

  private static long total(Map<String, Long> masses) {
    return masses.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
  }

  private static double ratio(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
