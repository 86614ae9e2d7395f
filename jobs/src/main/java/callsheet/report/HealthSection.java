package callsheet.report;

import callsheet.report.view.Block;
import callsheet.report.view.Items;
import callsheet.report.view.Notes;
import callsheet.report.view.Section;
import java.util.ArrayList;
import java.util.List;
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

  private static final Columns<NightFacts.FeedTotal> FEEDS =
      new Columns<NightFacts.FeedTotal>()
          .text("Feed", feed -> Cells.text(feed.feed()))
          .number("This night", feed -> Cells.count(feed.landedTonight()))
          .number("Landed", feed -> Cells.count(feed.landed()))
          .number("Accepted", feed -> Cells.count(feed.accepted()))
          .number("Replaced", feed -> Cells.count(feed.replaced()))
          .number("Ignored", feed -> Cells.count(feed.ignored()))
          .number("Quarantined", feed -> Cells.count(feed.quarantined()))
          .number("Waiting", feed -> Cells.count(feed.waiting()))
          .number("Entered since", feed -> Cells.count(feed.entered()))
          .number("Parts refused", feed -> Cells.count(feed.quarantinedParts()));

  private static final Columns<NightFacts.RuleCount> RULES =
      new Columns<NightFacts.RuleCount>()
          .text("Rule", rule -> Cells.text(rule.rule()).marked("code"))
          .text("What it means", rule -> Cells.text(meaning(rule.rule())))
          .number("Records", rule -> Cells.count(rule.records()))
          .number("Parts", rule -> Cells.count(rule.parts()))
          .number("This night", rule -> Cells.count(rule.tonight()));

  /** What landed and what was refused, in full. */
  static Section of(NightFacts night) {
    var blocks = new ArrayList<Block>();
    if (!night.feeds().isEmpty()) {
      blocks.add(
          FEEDS.grid(
              "feeds",
              "Records by feed, since the first night: landed = accepted + replaced + ignored + quarantined + waiting.",
              night.feeds()));
      blocks.add(
          new Notes(
              List.of(
                  "Waiting records lacked their other half when they landed; “entered since” says how many of them have found it. Refused parts belong to records that were otherwise taken in.")));
    }
    if (!night.rules().isEmpty()) {
      blocks.add(
          RULES.grid(
              "rules",
              "In quarantine, by rule. The originals are in ops.quarantine.",
              night.rules()));
    }
    return new Section("health", "What landed", words(night), blocks);
  }

  /** The same in two sentences. */
  static Section inBrief(NightFacts night) {
    var more =
        new Items.Item("Quality", "tells feed by feed and rule by rule.", "quality.html#health");
    return new Section(
        "health", "Health of the data", words(night), List.of(new Items(false, List.of(more))));
  }

  private static String words(NightFacts night) {
    return night.feeds().isEmpty() && night.rules().isEmpty()
        ? "Nothing has landed yet."
        : sentence(night) + " " + quarantine(night);
  }

  private static String meaning(String rule) {
    return MEANINGS.getOrDefault(rule, "A rule that this report does not know.");
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
}
