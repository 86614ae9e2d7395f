package callsheet.report;

import callsheet.schema.Scene;
import java.util.List;
import java.util.Optional;

/**
 * Everything the report of one night is made of.
 *
 * @param before the latest earlier night, if there was one
 * @param sessions sessions in the corpus
 * @param isWithoutWithdrawn whether performers have withdrawn since: the corpus is without them
 * @param currency of the plan, ISO 4217
 */
record NightFacts(
    Snapshot tonight,
    Optional<Snapshot> before,
    List<Scene> scenes,
    long sessions,
    List<FeedTotal> feeds,
    List<RuleCount> rules,
    boolean isWithoutWithdrawn,
    String currency) {

  /**
   * The records of one feed, from the first night to this one.
   *
   * @param landedTonight those that landed this night
   * @param entered records that waited and have entered since
   */
  record FeedTotal(
      String feed,
      long landedTonight,
      long landed,
      long accepted,
      long replaced,
      long ignored,
      long quarantined,
      long waiting,
      long entered,
      long quarantinedParts,
      long unknownFields) {

    boolean isBalanced() {
      return landed == accepted + replaced + ignored + quarantined + waiting;
    }
  }

  /** What one rule holds in quarantine, and how much of it came this night. */
  record RuleCount(String rule, long records, long parts, long tonight) {}
}
