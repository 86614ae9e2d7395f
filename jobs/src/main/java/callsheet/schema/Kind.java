package callsheet.schema;

import java.util.Locale;

/** What question a number answers (METHODS 0.1). */
public enum Kind {
  /** Not a statistic. */
  NONE,
  /** What is in the corpus now: a census, without sampling error. */
  INVENTORY,
  /** What the next session would give: an inference, with sampling error. */
  PROPENSITY;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
