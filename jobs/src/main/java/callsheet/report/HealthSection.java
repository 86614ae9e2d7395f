package callsheet.report;

import callsheet.report.view.Health;
import callsheet.report.view.Health.Rule;
import java.util.Map;

/** Whether the numbers stand on sound data. */
final class HealthSection {
  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry("unparseable", "The line is not a JSON object."),
          Map.entry("missing_field", "A required field is not there."),
          Map.entry("bad_type", "A field holds another kind of value than it should."),
          Map.entry("bad_time", "A date or time is not written as ISO 8601 asks."),
          Map.entry("empty_id", "An id is empty."),
          Map.entry("duplicate_turn", "Two turns of a session have the same number."),
          Map.entry("end_before_start", "A turn ends before it starts."),
          Map.entry("unknown_participant", "A turn is by someone who does not take part."),
          Map.entry("unknown_emotion", "The taxonomy knows neither the word nor a mapping of it."),
          Map.entry("out_of_range", "A number lies outside its scale."),
          Map.entry(
              "no_consent",
              "The consent is missing where one is required, grants nothing, or had expired on the day."),
          Map.entry("withdrawn", "A performer has taken their consent back."),
          Map.entry("too_large", "The record, or a list in it, is longer than any real one."),
          Map.entry(
              "waiting",
              "What it refers to has not landed yet; it enters by itself when it does."));

  private HealthSection() {}

  static Health of(NightFacts night) {
    return new Health(
        sentence(night),
        night.feeds().stream().map(HealthSection::feed).toList(),
        quarantine(night),
        night.rules().stream().map(HealthSection::rule).toList());
  }

  private static String sentence(NightFacts night) {
    if (night.feeds().isEmpty()) {
      return "Nothing has landed yet.";
    }
    var unbalanced =
        night.feeds().stream()
            .filter(feed -> !feed.isBalanced())
            .map(NightFacts.FeedTotal::feed)
            .toList();
    long tonight = night.feeds().stream().mapToLong(NightFacts.FeedTotal::landedTonight).sum();
    var landed =
        tonight == 0
            ? "No record landed this night. "
            : Words.counted(tonight, "record") + " landed this night. ";
    return unbalanced.isEmpty()
        ? landed + "Every record that ever landed is accounted for."
        : landed + "The records of these feeds do not add up: " + Words.list(unbalanced) + ".";
  }

  private static String quarantine(NightFacts night) {
    long held = night.rules().stream().mapToLong(rule -> rule.records() + rule.parts()).sum();
    long unknown = night.feeds().stream().mapToLong(NightFacts.FeedTotal::unknownFields).sum();
    var text =
        held == 0
            ? "Nothing is in quarantine."
            : "%s in quarantine, by the rule that keeps %s there."
                .formatted(
                    held == 1 ? "1\u00a0finding is" : Words.count(held) + " findings are",
                    held == 1 ? "it" : "them");
    return unknown == 0
        ? text
        : text
            + " Besides, %s that the landing format does not know %s left out."
                .formatted(Words.counted(unknown, "field"), unknown == 1 ? "was" : "were");
  }

  private static Health.Feed feed(NightFacts.FeedTotal feed) {
    return new Health.Feed(
        feed.feed(),
        Words.count(feed.landedTonight()),
        Words.count(feed.landed()),
        Words.count(feed.accepted()),
        Words.count(feed.replaced()),
        Words.count(feed.ignored()),
        Words.count(feed.quarantined()),
        Words.count(feed.waiting()),
        Words.count(feed.entered()),
        Words.count(feed.quarantinedParts()));
  }

  private static Rule rule(NightFacts.RuleCount count) {
    return new Rule(
        count.rule(),
        MEANINGS.getOrDefault(count.rule(), "A rule that this report does not know."),
        Words.count(count.records()),
        Words.count(count.parts()),
        Words.count(count.tonight()));
  }
}
