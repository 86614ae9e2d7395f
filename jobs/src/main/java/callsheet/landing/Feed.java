package callsheet.landing;

import java.util.Locale;

/** The feeds of a landing directory: each is a folder of JSON Lines files. */
public enum Feed {
  PERFORMERS,
  SCENES,
  SESSIONS,
  ANNOTATIONS,
  PAYMENTS,
  WITHDRAWALS;

  /** The feed's folder, and its name in the tables. */
  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
