package callsheet.alerts;

import callsheet.error.Check;
import callsheet.error.Nearest;
import callsheet.error.Range;
import callsheet.error.Section;
import callsheet.landing.Feed;
import callsheet.schema.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One rule: part of section {@code alerts} of the configuration.
 *
 * @param owner whose the alert is, in words
 * @param raise value from which it opens
 * @param clear value down to which it has to come to close, below {@code raise}
 * @param days nights that it looks back on; 0 when its measure asks for none
 * @param feeds folders of the feeds that it looks at; none when its measure asks for none
 */
record AlertRule(
    String name,
    Measure measure,
    Severity severity,
    String owner,
    double raise,
    double clear,
    int days,
    List<String> feeds) {
  private static final String NAME = "[a-z][a-z0-9-]*";
  private static final List<String> KEYS =
      List.of("measure", "severity", "owner", "raise", "clear");

  public AlertRule {
    Check.state(clear < raise, "Rule %s clears at %s and raises at %s", name, clear, raise);
    feeds = List.copyOf(feeds);
  }

  /** The rule of a section; nothing when something is wrong with it, which is noted. */
  static Optional<AlertRule> from(String name, Section section) {
    if (!name.matches(NAME)) {
      section.refuse("a rule's name must be of small letters, digits and hyphens");
    }
    var measure = measure(section);
    var severity = severity(section);
    var owner = section.text("owner");
    return measure.flatMap(known -> from(name, section, known, severity, owner));
  }

  private static Optional<AlertRule> from(
      String name, Section section, Measure measure, Optional<Severity> severity, String owner) {
    section.allow(Stream.concat(KEYS.stream(), measure.keys()).toArray(String[]::new));
    var raise = section.number("raise", measure.unit().range());
    var clear = section.number("clear", Range.atLeast(0));
    int days = measure.looksBack() ? section.whole(Measure.DAYS, Range.atLeast(1)) : 0;
    var feeds = measure.isOfFeeds() ? feeds(section) : List.<String>of();
    if (clear >= raise) {
      refuseClear(section);
      return Optional.empty();
    }
    return severity.map(
        known -> new AlertRule(name, measure, known, owner, raise, clear, days, feeds));
  }

  private static void refuseClear(Section section) {
    if (section.has("clear") && section.has("raise")) {
      section.refuse(
          "clear",
          "must be below raise: an alert between the two stays as it is, night after night");
    }
  }

  private static Optional<Measure> measure(Section section) {
    var label = section.text("measure");
    var measure = Measure.named(label);
    if (measure.isEmpty() && section.has("measure")) {
      section.refuse("measure", "must be " + oneOf(label, Measure.labels()));
    }
    return measure;
  }

  private static Optional<Severity> severity(Section section) {
    var label = section.text("severity");
    var severity =
        Arrays.stream(Severity.values()).filter(known -> known.label().equals(label)).findFirst();
    if (severity.isEmpty() && section.has("severity")) {
      var labels = Arrays.stream(Severity.values()).map(Severity::label).toList();
      section.refuse("severity", "must be " + oneOf(label, labels));
    }
    return severity;
  }

  private static List<String> feeds(Section section) {
    var known = Arrays.stream(Feed.values()).map(Feed::folder).toList();
    var feeds = section.texts(Measure.FEEDS);
    if (feeds.isEmpty() && section.has(Measure.FEEDS)) {
      section.refuse(Measure.FEEDS, "must name at least one feed");
    }
    feeds.stream()
        .filter(feed -> !known.contains(feed))
        .forEach(feed -> section.refuse(Measure.FEEDS, "each must be " + oneOf(feed, known)));
    return feeds.stream().distinct().sorted().toList();
  }

  private static String oneOf(String word, List<String> known) {
    return "one of %s; the nearest to %s is %s"
        .formatted(String.join(", ", known), word, Nearest.to(word, known).orElse("none"));
  }
}
