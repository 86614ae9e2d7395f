package callsheet.ingest;

import callsheet.landing.Feed;
import org.jspecify.annotations.Nullable;

/**
 * What became of a landed record.
 *
 * @param outcome accepted, replaced, ignored, quarantined or waiting
 * @param rule why it is quarantined or waiting
 * @param detail the same in words, without personal data
 * @param keepsText whether the quarantine may keep its text
 */
record Outcome(
    String feed,
    String file,
    long line,
    String outcome,
    @Nullable String rule,
    @Nullable String detail,
    boolean keepsText) {
  static final String ACCEPTED = "accepted";
  static final String REPLACED = "replaced";
  static final String IGNORED = "ignored";
  static final String QUARANTINED = "quarantined";
  static final String WAITING = "waiting";

  /** Whether the record is in the lake. */
  boolean isTaken() {
    return outcome.equals(ACCEPTED) || outcome.equals(REPLACED);
  }

  static Outcome taken(Feed feed, String file, long line, String outcome) {
    return new Outcome(feed.folder(), file, line, outcome, null, null, true);
  }

  static Outcome waiting(Feed feed, String file, long line, String detail) {
    return new Outcome(feed.folder(), file, line, WAITING, Rule.WAITING.label(), detail, true);
  }
}
