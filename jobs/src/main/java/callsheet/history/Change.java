package callsheet.history;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is not as it was.
 *
 * @param part what it is about: run, corpus, emotions, transitions, coverage, plan, landing or
 *     quarantine
 * @param subject which of them, as an emotion or a target
 * @param measure what changed of it
 * @param before as it was; null when it was not there
 * @param after as it is; null when it is gone
 * @param difference after less before, of numbers
 * @param finding what that means, in a word or two
 */
public record Change(
    String part,
    String subject,
    String measure,
    @Nullable String before,
    @Nullable String after,
    @Nullable Double difference,
    String finding) {

  static Change ofWords(String part, String subject, String measure, Sides<String> words) {
    return new Change(
        part, subject, measure, words.before(), words.after(), null, words.appearance("changed"));
  }

  static Change ofNumbers(
      String part, String subject, String measure, Sides<Double> numbers, String finding) {
    var before = numbers.before();
    var after = numbers.after();
    return new Change(
        part,
        subject,
        measure,
        before == null ? null : text(before),
        after == null ? null : text(after),
        before == null || after == null ? null : after - before,
        finding);
  }

  /** Whether a number has become smaller. */
  boolean isDrop() {
    return difference != null && difference < 0;
  }

  /** The same change with another finding. */
  Change found(String other) {
    return new Change(part, subject, measure, before, after, difference, other);
  }

  /** A whole number without a point; any other with all its digits. */
  private static String text(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
