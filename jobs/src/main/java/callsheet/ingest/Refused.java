package callsheet.ingest;

/** A part of a record breaks a rule; caught where the smallest part that can be left out ends. */
final class Refused extends Exception {
  private static final long serialVersionUID = 1;

  private final Rule rule;
  private final String part;

  /**
   * A refusal.
   *
   * @param part path of the part, as {@code turns[3].start_ms}; empty for the whole record
   * @param detail what is wrong, without personal data
   */
  Refused(Rule rule, String part, String detail) {
    super(detail, null, false, false);
    this.rule = rule;
    this.part = part;
  }

  Rule rule() {
    return rule;
  }

  String part() {
    return part;
  }

  String detail() {
    return getMessage();
  }
}
