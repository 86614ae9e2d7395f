package callsheet.ingest;

/**
 * A record, or a part of one, that its performer's consent does not cover: told by its place, for
 * its text may not be kept.
 */
record Uncovered(String feed, String file, long line, Refusal refusal) {
  /** A whole record that was taken in before the consent went. */
  static Uncovered whole(String feed, String file, long line) {
    return new Uncovered(
        feed,
        file,
        line,
        new Refusal("", Rule.NO_CONSENT.label(), "the performer's consent has gone", null));
  }
}
