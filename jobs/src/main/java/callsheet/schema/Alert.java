package callsheet.schema;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What the rules of conf/alerts.conf say of a night. */
@TableInfo(
    name = "marts.alerts",
    about =
        "What the rules of conf/alerts.conf say of a night. An alert opens when its value reaches raise_at, stays open without being told again, and closes when its value comes down to clear_at.",
    grain =
        "One row per night, rule and subject, be it quiet or not; a rule that finds no subject has one row, of (none).",
    keys = {"as_of", "rule", "subject"},
    checks = {
      "status IN ('quiet', 'opened', 'open', 'closed')",
      "(value IS NULL) = (reason IS NOT NULL)",
      "(opened_on IS NULL) = (status = 'quiet')",
      "(closed_on IS NOT NULL) = (status = 'closed')",
      "clear_at < raise_at"
    },
    example =
        "SELECT severity, owner, sentence FROM marts.alerts WHERE status IN ('opened', 'open') AND as_of = (SELECT max(as_of) FROM marts.alerts)")
public record Alert(
    @Doc("The night that this snapshot belongs to.") LocalDate asOf,
    @Doc("The run that made it: night, configuration and code.") String runId,
    @Doc("Name of the rule: its key in the section alerts of the configuration.") String rule,
    @Doc(
            "What the rule looks at: a target, a language, a feed; (all) where there is but one such thing, (none) where there is none.")
        String subject,
    @Doc(
            "What is measured: coverage-fall, agreement-fall, feed-silent, quarantine-share, pay-delay, deadline-overdue, plan-overdue or forecast-bias; reference.conf tells how.")
        String measure,
    @Doc("info, warning or critical, as the rule says.") String severity,
    @Doc("Whose it is, in the words of the rule.") String owner,
    @Doc(
            "quiet; opened: this night; open: since an earlier night; closed: this night, and quiet from the next one on.")
        String status,
    @Doc("What is compared with the thresholds; null with a reason.") @Nullable Double value,
    @Doc("Unit of value and thresholds: share, days or alpha.") String unit,
    @Doc("The alert opens when the value is at least this.") double raiseAt,
    @Doc("An open alert closes when the value is at most this; below raise_at.") double clearAt,
    @Doc(
            "Why there is no value: NO_TARGET, NO_DEADLINE, NO_PLAN, NO_DATA (nothing measured or landed), NO_EARLIER_NIGHT (nothing yet to fall from), NO_INTERVAL, GONE (an open alert that nothing measures any more: it closes), or the reason of the table that the number is from. An undefined value raises nothing, and an open alert stays open.")
        @Nullable String reason,
    @Doc(
            "A plain sentence: what, how much, against which thresholds, since when and whose it is. It may change while the alert is open.")
        String sentence,
    @Doc("Night on which the alert opened; null when it is quiet.") @Nullable LocalDate openedOn,
    @Doc("Last night on which the value was at least raise_at; null when it is quiet.")
        @Nullable LocalDate lastSeenOn,
    @Doc("This night when it closes; null otherwise.") @Nullable LocalDate closedOn,
    @Doc(
            value =
                "What later nights may have fallen from: of coverage-fall the credited share of the target, of agreement-fall Krippendorff's alpha; null for other measures and where there is no interval.",
            kind = Kind.PROPENSITY)
        @Nullable Double level,
    @Doc(
            value =
                "Lower end of its interval: 90 % over labels for coverage, 95 % over sessions for alpha.",
            kind = Kind.PROPENSITY)
        @Nullable Double levelLower,
    @Doc(value = "Upper end of that interval.", kind = Kind.PROPENSITY) @Nullable Double levelUpper,
    @Doc(
            "What the level depends on beside the recordings: only levels of the same basis are compared.")
        @Nullable String basis,
    @Doc(
            "Night that the value refers to: that of the level it fell from, of the plan, or of the forecast; null for other measures.")
        @Nullable LocalDate referenceOn,
    @Doc(
            "Night whose alerts this one goes on with: the latest earlier one; null on the first. Rows whose nights maintenance has removed since stay as they are.")
        @Nullable LocalDate followsOn) {
  /** The alert opened this night. */
  public static final String OPENED = "opened";

  /** It has been open since an earlier night. */
  public static final String OPEN = "open";

  /** It closed this night. */
  public static final String CLOSED = "closed";

  /** There is none. */
  public static final String QUIET = "quiet";

  /** Worst first, those that opened this night before older ones; then by name. */
  public static final Comparator<Alert> BY_URGENCY =
      Comparator.comparing(
              (Alert row) -> Severity.labelled(row.severity()), Comparator.reverseOrder())
          .thenComparing(row -> !row.status().equals(OPENED))
          .thenComparing(Alert::rule)
          .thenComparing(Alert::subject);

  /** Whether it is open after this night. */
  public boolean isOpen() {
    return status.equals(OPENED) || status.equals(OPEN);
  }

  /** Whether it opened this very night, and is at least so severe. */
  public boolean hasOpened(Severity least) {
    return status.equals(OPENED) && Severity.labelled(severity).compareTo(least) >= 0;
  }
}
