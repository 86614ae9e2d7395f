package callsheet.consent;

import callsheet.landing.Redaction;
import callsheet.schema.ErasedPerformer;
import callsheet.schema.RemovedThing;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private boolean isIdKnown(String digest) {
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

  /** One of the performers, as far as is known. */
  ErasedPerformer performer(String digest) {
    return new ErasedPerformer(digest, reason(digest).orElse(null), isIdKnown(digest));
  }

  /** Lines of the performers by landing file. */
  List<RemovedThing> lines() {
    return ofFiles.stream()
        .flatMap(file -> file.traces().stream().map(trace -> lines(file, trace)))
        .toList();
  }

  private static RemovedThing lines(FileTraces file, Trace trace) {
    var digest = Redaction.digest(trace.performerId());
    return new RemovedThing("landing/" + file.feed(), "lines", file.file(), trace.lines(), digest);
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
