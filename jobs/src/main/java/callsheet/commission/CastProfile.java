package callsheet.commission;

import callsheet.corpus.Stratum;
import callsheet.schema.Scene;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who is to play a brief: anybody, or performers of one group alone.
 *
 * @param group of performers; the whole corpus for anybody
 * @param kins numbers of those in the troupe who can; none when the troupe is not known
 */
record CastProfile(Stratum group, SortedSet<Integer> kins) {
  private static final String ANYBODY = "(anybody)";

  CastProfile {
    kins = Collections.unmodifiableSortedSet(new TreeSet<>(kins));
  }

  /** Anybody, of a studio that has told of no performers. */
  static CastProfile unknown() {
    return new CastProfile(Stratum.ALL, new TreeSet<>());
  }

  /**
   * The profiles in which a brief can be cast: anybody, and each group that a target is about, if
   * there are as many performers as roles. A group that everybody is of is no profile of its own.
   */
  static List<CastProfile> of(Scene scene, Troupe troupe) {
    if (!troupe.isKnown()) {
      return List.of(unknown());
    }
    var anybody = new CastProfile(Stratum.ALL, troupe.kins(Stratum.ALL, scene.language()));
    var groups =
        troupe.groups().stream()
            .map(group -> new CastProfile(group, troupe.kins(group, scene.language())))
            .filter(profile -> !profile.kins.equals(anybody.kins));
    return Stream.concat(Stream.of(anybody), groups)
        .filter(profile -> troupe.performers(profile.kins) >= scene.roles())
        .toList();
  }

  boolean isAnybody() {
    return group.equals(Stratum.ALL);
  }

  /** How tables name it: {@code gender=woman}, or {@code (anybody)}. */
  String label() {
    return isAnybody() ? ANYBODY : group.label();
  }
}
