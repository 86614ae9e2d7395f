package callsheet.cli;

/** How the rows of an answer are written. */
enum RowFormat {
  /** Aligned columns, for people. */
  TABLE,
  /** Comma-separated values with a header (RFC 4180). */
  CSV,
  /** One JSON object a line. */
  JSON
}
