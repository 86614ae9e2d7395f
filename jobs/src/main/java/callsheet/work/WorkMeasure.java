package callsheet.work;

import callsheet.schema.Kind;
import java.util.Locale;

/** What is told of the performers of a group. */
enum WorkMeasure {
  HOURS("hours", Kind.INVENTORY),
  HOURS_GINI("ratio", Kind.INVENTORY),
  HOURS_GINI_WORKING("ratio", Kind.INVENTORY),
  PAID(WorkMeasure.MONEY, Kind.INVENTORY),
  HOURLY_PAY_MIN(WorkMeasure.MONEY, Kind.INVENTORY),
  HOURLY_PAY_P10(WorkMeasure.MONEY, Kind.INVENTORY),
  HOURLY_PAY_MEDIAN(WorkMeasure.MONEY, Kind.INVENTORY),
  PERFORMERS_BELOW_PROMISE("performers", Kind.INVENTORY),
  PERFORMERS_WITHOUT_PAID_HOURS("performers", Kind.INVENTORY),
  PAYMENT_DELAY_MEDIAN("days", Kind.PROPENSITY),
  PAYMENT_DELAY_P90("days", Kind.PROPENSITY),
  SESSION_GAP_MEDIAN("weeks", Kind.PROPENSITY),
  SESSION_GAP_P90("weeks", Kind.PROPENSITY);

  /** The unit that is the currency of the report. */
  private static final String MONEY = "money";

  private final String unit;
  private final Kind kind;

  WorkMeasure(String unit, Kind kind) {
    this.unit = unit;
    this.kind = kind;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  String kindLabel() {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  String unit(String currency) {
    return unit.equals(MONEY) ? currency : unit;
  }
}
