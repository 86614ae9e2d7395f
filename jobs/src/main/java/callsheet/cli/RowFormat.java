package callsheet.cli;

import java.util.Locale;

/** How the rows of an answer are written. */
enum RowFormat {
  /** Aligned columns, for people. */
  TABLE,
  /** Comma-separated values with a header (RFC 4180). */
  CSV,
  /** One JSON object a line. */
  JSON;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
