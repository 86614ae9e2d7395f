package callsheet.report;

import callsheet.schema.Alert;
import callsheet.schema.CoverageGap;
import callsheet.schema.LicenceExpiry;
import callsheet.schema.PolicyResult;
import callsheet.schema.Scene;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything the report of one night is made of.
 *
 * @param before the latest earlier night, if there was one
 * @param sessions sessions in the corpus
 * @param isWithoutWithdrawn whether performers have withdrawn since: the corpus is without them
 * @param currency of the plan, ISO 4217
 * @param consents what they limit, and what ends with them
 * @param proof how good the plan is
 * @param findings what nobody had to ask for
 * @param track what the last forecasts were worth
 * @param further what the pages behind the first one tell
 */
record NightFacts(
    Snapshot tonight,
    Optional<Snapshot> before,
    List<Scene> scenes,
    long sessions,
    List<FeedTotal> feeds,
    List<RuleCount> rules,
    boolean isWithoutWithdrawn,
    String currency,
    Consents consents,
    PlanProof proof,
    Findings findings,
    TrackRecord track,
    Further further) {

  /** A night that counts every recorded turn, of which none ends. */
  NightFacts(
      Snapshot tonight,
      Optional<Snapshot> before,
      List<Scene> scenes,
      long sessions,
      List<FeedTotal> feeds,
      List<RuleCount> rules,
      boolean isWithoutWithdrawn,
      String currency) {
    this(
        tonight,
        before,
        scenes,
        sessions,
        feeds,
        rules,
        isWithoutWithdrawn,
        currency,
        Consents.NO_LIMIT,
        PlanProof.NONE,
        Findings.NONE,
        TrackRecord.NONE,
        Further.NONE);
  }

  /**
   * What consents limit.
   *
   * @param scope what performers must have granted for their turns to count; null when every
   *     recorded turn counts
   * @param expiry what ends with them, the night's rows
   */
  record Consents(@Nullable String scope, List<LicenceExpiry> expiry) {
    static final Consents NO_LIMIT = new Consents(null, List.of());
  }

  /**
   * What nobody had to ask for.
   *
   * @param gaps combinations that the corpus hardly has, the night's rows
   * @param backTest the latest back-test that is not after the night
   * @param alerts what the studio's rules say, the night's rows
   */
  record Findings(List<CoverageGap> gaps, List<PolicyResult> backTest, List<Alert> alerts) {
    static final Findings NONE = new Findings(List.of(), List.of(), List.of());
  }

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
