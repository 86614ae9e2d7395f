package callsheet.consent;

/**
 * A performer in a landing file. Personal data: it stays in memory.
 *
 * @param performerId the id
 * @param lines lines that hold the performer
 */
record Trace(String performerId, long lines) {
  @Override
  public String toString() {
    return "a performer in %d lines".formatted(lines);
  }
}
