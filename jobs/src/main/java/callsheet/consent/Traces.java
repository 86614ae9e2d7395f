package callsheet.consent;

import callsheet.landing.Redaction;
import callsheet.schema.Removal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All that is known of the performers to forget. Personal data: it stays in memory. */
final class Traces {
  private final List<FileTraces> ofFiles;
  private final Map<String, String> idsByDigest = new HashMap<>();

  /**
   * Traces of performers.
   *
   * @param ofFiles what landing files hold of them
   * @param givenIds ids that somebody named
   * @param digests theirs
   */
  Traces(List<FileTraces> ofFiles, Collection<String> givenIds, Set<String> digests) {
    this.ofFiles = ofFiles;
    ofFiles.forEach(file -> file.traces().forEach(trace -> addId(trace.performerId())));
    givenIds.stream().filter(id -> digests.contains(Redaction.digest(id))).forEach(this::addId);
  }

  private void addId(String performerId) {
    idsByDigest.put(Redaction.digest(performerId), performerId);
  }

  Collection<String> ids() {
    return idsByDigest.values();
  }

  boolean isIdKnown(String digest) {
    return idsByDigest.containsKey(digest);
  }

  Set<String> texts() {
    return ofFiles.stream()
        .flatMap(file -> file.texts().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Landing files that hold any of them. */
  Set<String> files() {
    return ofFiles.stream()
        .filter(file -> !file.traces().isEmpty())
        .map(FileTraces::file)
        .collect(Collectors.toSet());
  }

  /** Landing files that can be read in part only. */
  List<String> damagedFiles() {
    return ofFiles.stream().filter(FileTraces::isDamaged).map(FileTraces::file).sorted().toList();
  }

  /** Lines of a performer by feed. */
  List<Removal> lines(String digest) {
    var lines = new TreeMap<String, Long>();
    for (FileTraces file : ofFiles) {
      file.traces().stream()
          .filter(trace -> Redaction.digest(trace.performerId()).equals(digest))
          .forEach(trace -> lines.merge("landing/" + file.feed(), trace.lines(), Long::sum));
    }
    var removals = new ArrayList<Removal>();
    lines.forEach((place, count) -> removals.add(new Removal(place, "lines", count)));
    return removals;
  }

  /** Why the performer withdrew, unless nobody said or the words name one of them. */
  Optional<String> reason(String digest) {
    return ofFiles.stream()
        .flatMap(file -> file.reasons().stream())
        .filter(given -> given.performerDigest().equals(digest))
        .map(GivenReason::reason)
        .findFirst()
        .filter(reason -> ids().stream().noneMatch(id -> isNamed(id, reason)));
  }

  /** Whether a text names an id, in whatever case. */
  static boolean isNamed(String id, String text) {
    return text.toLowerCase(Locale.ROOT).contains(id.toLowerCase(Locale.ROOT));
  }
}
