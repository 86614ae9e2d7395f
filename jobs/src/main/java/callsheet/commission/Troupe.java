package callsheet.commission;

import callsheet.casting.Ensemble;
import callsheet.corpus.Stratum;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The performers who can be cast in the days of a plan: their consent covers them.
 *
 * @param groups of performers that targets are about
 * @param kins those who are alike in language and group
 * @param isKnown whether the studio has told of any performers; if not, nobody can be cast, and
 *     plans do not mind
 */
record Troupe(List<Stratum> groups, List<Kin> kins, boolean isKnown) {
  /** Of a studio that has told of no performers. */
  static final Troupe UNKNOWN = new Troupe(List.of(), List.of(), false);

  Troupe {
    groups = List.copyOf(groups);
    kins = List.copyOf(kins);
  }

  /**
   * Performers who are alike.
   *
   * @param isActive whether they were recorded lately
   * @param languages of briefs that they can play
   * @param groups places of the groups that they are of
   * @param performers how many they are
   * @param performerIds as many of them as a plan can need, those recorded least lately first
   */
  record Kin(
      boolean isActive,
      SortedSet<String> languages,
      SortedSet<Integer> groups,
      int performers,
      List<String> performerIds) {
    Kin {
      languages = Collections.unmodifiableSortedSet(new TreeSet<>(languages));
      groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
      performerIds = List.copyOf(performerIds);
    }

    Ensemble ensemble() {
      return new Ensemble(performers, isActive);
    }

    private boolean isOf(int group) {
      return group < 0 || groups.contains(group);
    }
  }

  /** The kins as the casting sees them, in their order. */
  List<Ensemble> ensembles() {
    return kins.stream().map(Kin::ensemble).toList();
  }

  /**
   * The kins who can play a brief in a language for a group.
   *
   * @param group of performers; the whole corpus for anybody
   * @param language of the brief, null when any
   */
  SortedSet<Integer> kins(Stratum group, @Nullable String language) {
    int place = group.equals(Stratum.ALL) ? -1 : groups.indexOf(group);
    var able = new TreeSet<Integer>();
    for (int kin = 0; kin < kins.size(); kin++) {
      var one = kins.get(kin);
      if (one.isOf(place) && (language == null || one.languages.contains(language))) {
        able.add(kin);
      }
    }
    return able;
  }

  int performers(Collection<Integer> some) {
    return some.stream().mapToInt(kin -> kins.get(kin).performers).sum();
  }

  /** The part of some kins' performers who are of a group, 0 to 1; 0 of nobody. */
  double share(Collection<Integer> some, Stratum group) {
    int all = performers(some);
    int place = group.equals(Stratum.ALL) ? -1 : groups.indexOf(group);
    int those = performers(some.stream().filter(kin -> kins.get(kin).isOf(place)).toList());
    return all == 0 ? 0 : (double) those / all;
  }
}
