package callsheet.consent;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import callsheet.schema.BegunErasure;
import callsheet.schema.Erasure;
import callsheet.schema.Removal;
import callsheet.schema.RemovedThing;
import callsheet.schema.Withdrawal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The certificates of one night's erasure, which tell what those that were cut off did, too. */
record Certificates(BegunErasures begun, SearchResult result) {
  Erasure of(Withdrawal withdrawal, LocalDate asOf, EraseJob job) {
    var digest = withdrawal.performerDigest();
    var done = begun.of(digest);
    var performer =
        done.performers().stream()
            .filter(one -> one.performerDigest().equals(digest))
            .findFirst()
            .orElseThrow();
    return new Erasure(
        digest,
        asOf,
        withdrawal.withdrawnOn(),
        job.clock().instant(),
        performer.reason(),
        removed(done, digest),
        job.config().isLandingRewritten(),
        result.files(),
        result.bytes(),
        performer.isIdKnown(),
        done.searchedLines(),
        done.commonLines(),
        done.notSearched());
  }

  /** The performer's own lines, and what went for all; by place. */
  private static List<Removal> removed(BegunErasure done, String digest) {
    var counts =
        done.removed().stream()
            .filter(
                thing -> thing.performerDigest() == null || thing.performerDigest().equals(digest))
            .collect(
                groupingBy(
                    RemovedThing::place,
                    TreeMap::new,
                    groupingBy(
                        RemovedThing::unit, TreeMap::new, summingLong(RemovedThing::count))));
    var removed = new ArrayList<Removal>();
    counts.forEach(
        (place, units) ->
            units.forEach((unit, count) -> removed.add(new Removal(place, unit, count))));
    return List.copyOf(removed);
  }
}
