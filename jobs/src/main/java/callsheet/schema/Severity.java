package callsheet.schema;

import java.util.Locale;

/** How much an alert matters, least first. */
public enum Severity {
  INFO,
  WARNING,
  CRITICAL;

  /** Its name in tables and settings. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The severity of a label. */
  public static Severity labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return label();
  }
}
