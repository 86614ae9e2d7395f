package callsheet.consent;

import static callsheet.schema.Tables.BEGUN_ERASURES;

import callsheet.lake.Lake;
import callsheet.schema.BegunErasure;
import callsheet.schema.ErasedPerformer;
import callsheet.schema.RemovedThing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the erasures of some nights set out to do: this night's, and those before it that were cut
 * off. What such a one entered it has removed, or the next one does. What it searched for holds
 * once it was proven, and only then did the landing change, which may not tell it any more.
 */
record BegunErasures(List<BegunErasure> nights) {
  /** Those that were for any of these performers, who have no certificate yet. */
  static BegunErasures before(Lake lake, Set<String> digests) {
    return new BegunErasures(
        lake.rows(BEGUN_ERASURES).stream()
            .filter(night -> digests.stream().anyMatch(digest -> isFor(night, digest)))
            .sorted(Comparator.comparing(BegunErasure::asOf))
            .toList());
  }

  private static boolean isFor(BegunErasure night, String digest) {
    return night.performers().stream()
        .anyMatch(performer -> performer.performerDigest().equals(digest));
  }

  /** These and one more; a night that begins again goes on with what it had begun. */
  BegunErasures with(BegunErasure begun) {
    var all = new ArrayList<BegunErasure>();
    var same = begun;
    for (BegunErasure night : nights) {
      if (night.asOf().equals(begun.asOf())) {
        same = together(night, begun);
      } else {
        all.add(night);
      }
    }
    all.add(same);
    return new BegunErasures(List.copyOf(all));
  }

  /** The same when a night's has found nothing any more. */
  BegunErasures proven(LocalDate asOf) {
    return new BegunErasures(
        nights.stream().map(night -> night.asOf().equals(asOf) ? proven(night) : night).toList());
  }

  private static BegunErasure proven(BegunErasure night) {
    return new BegunErasure(
        night.asOf(),
        night.performers(),
        night.removed(),
        night.searchedLines(),
        night.commonLines(),
        night.notSearched(),
        true);
  }

  /** Enters them in place of all that were entered before. */
  void enter(Lake lake) {
    lake.overwrite(BEGUN_ERASURES, lake.dataset(BEGUN_ERASURES, nights).coalesce(1));
  }

  /** All that was done for a performer, of whichever night. */
  BegunErasure of(String digest) {
    return nights.stream()
        .filter(night -> isFor(night, digest))
        .reduce(BegunErasures::together)
        .orElseThrow();
  }

  private static BegunErasure together(BegunErasure earlier, BegunErasure later) {
    var told = earlier.isProven() ? Stream.of(earlier, later) : Stream.of(later);
    var both = told.toList();
    return new BegunErasure(
        later.asOf(),
        one(both, BegunErasure::performers, ErasedPerformer::performerDigest, BegunErasures::known),
        one(
            List.of(earlier, later),
            BegunErasure::removed,
            BegunErasures::name,
            BinaryOperator.maxBy(Comparator.comparing(RemovedThing::count))),
        both.stream().mapToLong(BegunErasure::searchedLines).max().orElse(0),
        both.stream().mapToLong(BegunErasure::commonLines).max().orElse(0),
        List.copyOf(
            new TreeSet<>(both.stream().flatMap(night -> night.notSearched().stream()).toList())),
        both.stream().anyMatch(BegunErasure::isProven));
  }

  /** The parts of some nights, one of each key. */
  private static <P> List<P> one(
      List<BegunErasure> nights,
      Function<BegunErasure, Collection<P>> parts,
      Function<P, Object> key,
      BinaryOperator<P> merger) {
    var byKey = new LinkedHashMap<Object, P>();
    nights.forEach(
        night -> parts.apply(night).forEach(part -> byKey.merge(key.apply(part), part, merger)));
    return List.copyOf(byKey.values());
  }

  /** The earlier reason counts: who does not know the id cannot tell whether a reason names it. */
  private static ErasedPerformer known(ErasedPerformer earlier, ErasedPerformer later) {
    return new ErasedPerformer(
        earlier.performerDigest(), earlier.reason(), earlier.isIdKnown() || later.isIdKnown());
  }

  private static Object name(RemovedThing thing) {
    return new RemovedThing(thing.place(), thing.unit(), thing.name(), 0, thing.performerDigest());
  }
}
