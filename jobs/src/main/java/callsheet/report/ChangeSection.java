package callsheet.report;

import static java.util.stream.Collectors.toMap;

import callsheet.corpus.Taxonomy;
import callsheet.report.view.Block;
import callsheet.report.view.Items;
import callsheet.report.view.Section;
import callsheet.schema.Coverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/** What is not as it was on the last night. */
record ChangeSection(Snapshot tonight, Snapshot before, Map<List<String>, Coverage> targetsBefore) {

  private static final Columns<Flip> FLIPS =
      new Columns<Flip>()
          .text("Target", flip -> Cells.text(flip.target()))
          .text("Then", flip -> Cells.status(flip.before()))
          .text("Now", flip -> Cells.status(flip.now()));

  /** A target that changed its status. */
  private record Flip(String target, String before, String now) {}

  static Section of(NightFacts night, Taxonomy taxonomy) {
    return night
        .before()
        .map(before -> new ChangeSection(night.tonight(), before, byKey(before)))
        .map(changes -> changes.section(taxonomy, night.further().history()))
        .orElseGet(
            () ->
                section(
                    "This is the first night: there is nothing to compare it with.", List.of()));
  }

  private static Section section(String lead, List<Block> blocks) {
    return new Section("changes", "What changed", lead, blocks);
  }

  /** The change in a sentence for the head of the page; empty on the first night. */
  static Optional<String> inBrief(NightFacts night) {
    return night
        .before()
        .map(
            before ->
                "Since the last night, %s: %s."
                    .formatted(
                        Words.day(before.asOf()),
                        difference(
                            night.tonight().usableTurns(), before.usableTurns(), "usable turn")));
  }

  private Section section(Taxonomy taxonomy, History history) {
    var flips = flips(taxonomy);
    boolean isComparable = !tonight.coverage().isEmpty() && !before.coverage().isEmpty();
    var blocks = new ArrayList<Block>();
    blocks.add(Items.of(facts()));
    if (!flips.isEmpty()) {
      blocks.add(FLIPS.grid("flips", "Targets that changed their status.", flips));
    }
    blocks.addAll(history.sinceAWeek());
    return section(
        "Compared with the last night, %s%s.%s"
            .formatted(
                Words.weekday(before.asOf()),
                isComparable ? ": " + flipped(flips.size()) : "",
                history.weekly()),
        blocks);
  }

  private static String flipped(int flips) {
    return switch (flips) {
      case 0 -> "no target has changed its status";
      case 1 -> "one target has changed its status";
      default -> Words.count(flips) + " targets have changed their status";
    };
  }

  private List<String> facts() {
    var facts = new ArrayList<String>();
    facts.add(fact(tonight.usableTurns(), before.usableTurns(), "usable turn", ""));
    facts.add(fact(unusable(tonight), unusable(before), "turn", " without a usable label"));
    if (isTold(tonight.performers()) && isTold(before.performers())) {
      long now = tonight.performers().getAsLong();
      facts.add(fact(now, before.performers().getAsLong(), "performer", ""));
    }
    coverageFact().ifPresent(facts::add);
    targetsFact().ifPresent(facts::add);
    return List.copyOf(facts);
  }

  /** Whether the number is known, and not that of a small group. */
  private static boolean isTold(OptionalLong performers) {
    return performers.isPresent()
        && Words.performers(performers.getAsLong()).equals(Words.count(performers.getAsLong()));
  }

  private Optional<String> coverageFact() {
    var now = Targets.weightedProgress(tonight.coverage());
    var then = Targets.weightedProgress(before.coverage());
    if (now.isEmpty() || then.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "Coverage by weight: %s now, %s then%s"
            .formatted(percent(now), percent(then), sameTargets() ? "" : " (of other targets)"));
  }

  private static String percent(OptionalDouble share) {
    return Words.percent(share.getAsDouble());
  }

  private Optional<String> targetsFact() {
    if (sameTargets()) {
      return Optional.empty();
    }
    if (tonight.coverage().isEmpty() || before.coverage().isEmpty()) {
      return Optional.of(
          "Targets: %s now, %s then"
              .formatted(
                  Words.count(tonight.coverage().size()), Words.count(before.coverage().size())));
    }
    var now = byKey(tonight);
    long added = now.keySet().stream().filter(key -> !targetsBefore.containsKey(key)).count();
    long dropped = targetsBefore.keySet().stream().filter(key -> !now.containsKey(key)).count();
    long changed =
        now.keySet().stream()
            .filter(targetsBefore::containsKey)
            .filter(key -> !isSameWish(now.get(key), targetsBefore.get(key)))
            .count();
    return Optional.of(
        "%s added, %s dropped, %s of another size or weight"
            .formatted(Words.counted(added, "target"), Words.count(dropped), Words.count(changed)));
  }

  private boolean sameTargets() {
    var now = byKey(tonight);
    return now.keySet().equals(targetsBefore.keySet())
        && now.keySet().stream().allMatch(key -> isSameWish(now.get(key), targetsBefore.get(key)));
  }

  private static boolean isSameWish(Coverage one, Coverage other) {
    return one.target() == other.target() && one.weight() == other.weight();
  }

  private List<Flip> flips(Taxonomy taxonomy) {
    var flips = new ArrayList<Flip>();
    for (var target : CoverageSection.worstFirst(tonight.coverage(), taxonomy)) {
      var then = targetsBefore.get(Targets.key(target));
      if (then != null && !then.status().equals(target.status())) {
        flips.add(new Flip(Targets.name(target), then.status(), target.status()));
      }
    }
    return List.copyOf(flips);
  }

  private static String fact(long now, long then, String noun, String rest) {
    return now == then
        ? "As many %ss%s as then: %s".formatted(noun, rest, Words.count(now))
        : "%s%s: %s now, %s then"
            .formatted(difference(now, then, noun), rest, Words.count(now), Words.count(then));
  }

  private static String difference(long now, long then, String noun) {
    if (now == then) {
      return "as many %ss as then".formatted(noun);
    }
    long by = Math.abs(now - then);
    return "%s %s %s"
        .formatted(Words.count(by), now > then ? "more" : "fewer", by == 1 ? noun : noun + "s");
  }

  private static long unusable(Snapshot night) {
    return night.unlabelledTurns() + night.lowConfidenceTurns();
  }

  private static Map<List<String>, Coverage> byKey(Snapshot night) {
    return night.coverage().stream().collect(toMap(Targets::key, Function.identity()));
  }
}
