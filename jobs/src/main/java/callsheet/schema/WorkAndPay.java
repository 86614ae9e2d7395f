package callsheet.schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How much performers work, what it brings them, and how long they wait for pay and for work. */
@TableInfo(
    name = "marts.work_and_pay",
    about =
        "How much performers work, what it brings them, and how long they wait for pay and for work: descriptions, which say nothing of causes and compare no groups.",
    grain =
        "One row per night, group and measure: the corpus, every language, every vendor and every value of an attribute of performers. Groups below the minimum, and those that would give them away, are there without numbers.",
    keys = {"as_of", "scope_kind", "scope", "measure"},
    checks = {"n IS NULL OR n >= 0", "n_open IS NULL OR n_open >= 0"},
    example =
        "SELECT scope_kind, scope, estimate AS median_days, lower, upper FROM marts.work_and_pay WHERE measure = 'payment_delay_median' ORDER BY scope_kind, scope")
public record WorkAndPay(
    @Doc("The night that this snapshot belongs to.") LocalDate asOf,
    @Doc("The run that made it: night, configuration and code.") String runId,
    @Doc("corpus, language, vendor, or the name of an attribute that performers declare.")
        String scopeKind,
    @Doc(
            "Language (und when unknown), vendor ((unknown)) or value of the attribute (undeclared where there is none, (rare) for all values that fewer than coverage.min-group working performers have); (all) for the corpus. A performer with several values is in a group of just these.")
        String scope,
    @Doc(
            "Last day of what is told: the night for the corpus; for groups the end of the month before it, so that they change once a month.")
        LocalDate throughOn,
    @Doc(
            "hours: recorded time of every performer in every session (call times do not land); hours_gini: Gini's coefficient of these over all performers who are known, those without hours too; hours_gini_working: over those with hours; paid: settled pay; hourly_pay_min, hourly_pay_p10, hourly_pay_median: over performers, each the ratio of their settled pay to their hours, open pay being 0 until it is settled; performers_below_promise: whose hourly pay is below work.promised-hourly-pay, no row without one; performers_without_paid_hours: left out of hourly pay, for no length or no pay in the currency of the report is known of any session of theirs; payment_delay_median, payment_delay_p90: days from session to settlement (Kaplan and Meier, open pay censored at through_on, limits log-log); session_gap_median, session_gap_p90: weeks from one session of a performer to the next (Kaplan and Meier, the last wait still going on).")
        String measure,
    @Doc("hours, ratio, performers, days, weeks, or the currency of the report (ISO 4217).")
        String unit,
    @Doc("inventory or propensity (METHODS 0.1).") String kind,
    @Doc(
            "The number; null where it is money, or undefined. Hours are rounded to 5 minutes, performers to 5.")
        @Nullable Double estimate,
    @Doc("The money; null for all other measures. Pay is rounded to 5 units of the currency.")
        @Nullable BigDecimal amount,
    @Doc(
            "Lower 95 % limit of a payment delay, which takes payments for independent; null where there is none.")
        @Nullable Double lower,
    @Doc("Upper 95 % limit; null where the delay may have no end as far as was seen.")
        @Nullable Double upper,
    @Doc("Performers, payments or waits behind the number, rounded to 5; null when suppressed.")
        @Nullable Long n,
    @Doc("Of these, payments or waits that still go on, rounded to 5; null for other measures.")
        @Nullable Long nOpen,
    @Doc(
            "Why the number is null: SUPPRESSED (METHODS 8.3: fewer than coverage.min-group performers, one of them with most, or what would tell about such a group from the table's totals, from a group of another kind, or from the month before), NO_DATA, or NOT_IDENTIFIED (too much is still open; or, for hours_gini of languages and vendors, nobody tells who could have been called).")
        @Nullable String reason) {}
