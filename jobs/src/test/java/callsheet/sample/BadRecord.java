package callsheet.sample;

/** A record, or a part of one, that breaks the rule of that name. */
final class BadRecord extends Exception {
  private static final long serialVersionUID = 1;

  BadRecord(String rule) {
    super(rule);
  }
}
