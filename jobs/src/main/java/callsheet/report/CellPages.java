package callsheet.report;

import callsheet.corpus.CellKind;
import callsheet.corpus.Emotion;
import callsheet.corpus.Taxonomy;
import callsheet.report.view.Block;
import callsheet.report.view.Section;
import callsheet.schema.EmotionDistribution;
import callsheet.schema.EmotionTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A page for each emotion, and one for all that follows it, by relation. They alone quote
 * recordings.
 */
record CellPages(NightFacts night, Taxonomy taxonomy) {
  static final String EMOTION = CellKind.EMOTION.label();

  /** The page of an emotion, or of what follows it, by its place in the taxonomy. */
  static String address(String kind, int place) {
    return "cells/%s-%02d.html".formatted(kind, place + 1);
  }

  /** Where on its page a transition is told, by the place of what follows. */
  static String anchor(int place) {
    return "#to-%02d".formatted(place + 1);
  }

  static List<SitePage> of(NightFacts night, Taxonomy taxonomy) {
    var pages = new CellPages(night, taxonomy);
    var all = new ArrayList<SitePage>();
    for (int place = 0; place < taxonomy.emotions().size(); place++) {
      all.add(pages.emotion(place));
      for (var relation : CellKind.RELATIONS) {
        all.add(pages.after(place, relation));
      }
    }
    return all;
  }

  private SitePage emotion(int place) {
    var emotion = taxonomy.emotions().get(place).name();
    var words =
        night.tonight().corpus().stream()
            .filter(row -> row.emotion().equals(emotion))
            .findFirst()
            .map(CellPages::words)
            .orElse("Nothing is known of it tonight.");
    var key = new CellFacts.Key(EMOTION, emotion, null);
    var section =
        new Section("to-00", "In the recordings", "", new CellBlocks(night, key).blocks());
    return page(
        address(EMOTION, place), EmotionsPage.FILE, new Told(emotion, words, List.of(section)));
  }

  private static String words(EmotionDistribution row) {
    return "%s of the usable turns: %s of %s, in %s. %s"
        .formatted(
            row.share() == null ? "An unknown share" : Words.percent(row.share()),
            Words.turns(row.turnMass()),
            Words.count(row.usableTurns()),
            Words.counted(row.sessions(), "session"),
            CellBlocks.range(row.shareLower(), row.shareUpper()));
  }

  private SitePage after(int place, CellKind relation) {
    var emotions = taxonomy.emotions().stream().map(Emotion::name).toList();
    var from = emotions.get(place);
    var rows =
        night.tonight().pairs(relation).stream()
            .filter(row -> row.fromEmotion().equals(from) && emotions.contains(row.toEmotion()))
            .sorted(
                Comparator.comparingDouble(EmotionTransition::pairMass)
                    .reversed()
                    .thenComparing(row -> emotions.indexOf(row.toEmotion())))
            .toList();
    var sections = new ArrayList<Section>();
    List<Block> table = rows.isEmpty() ? List.of() : List.of(PairTable.page(rows, emotions));
    sections.add(new Section("statistics", "All that follows", "", table));
    rows.forEach(row -> sections.add(section(row, relation, emotions.indexOf(row.toEmotion()))));
    emotions.stream()
        .filter(to -> rows.stream().noneMatch(row -> row.toEmotion().equals(to)))
        .forEach(
            to -> {
              var key = new CellFacts.Key(relation.label(), from, to);
              sections.add(section(key, "It has not been recorded yet.", emotions.indexOf(to)));
            });
    return page(
        address(relation.label(), place),
        TransitionsPage.FILE,
        new Told("After " + from, words(from, relation, rows), sections));
  }

  private static String words(String from, CellKind relation, List<EmotionTransition> rows) {
    return "All that follows %s, %s. %s"
        .formatted(
            from,
            TransitionsPage.words(relation),
            rows.isEmpty()
                ? "Nothing has been recorded yet."
                : "%s pairs of turns begin with it."
                    .formatted(Words.amount(rows.get(0).fromMass())));
  }

  private Section section(EmotionTransition row, CellKind relation, int place) {
    var key = new CellFacts.Key(relation.label(), row.fromEmotion(), row.toEmotion());
    return section(key, CellBlocks.sentence(row), place);
  }

  private Section section(CellFacts.Key key, String lead, int place) {
    return new Section(
        anchor(place).substring(1),
        key.from() + " → " + key.to(),
        lead,
        new CellBlocks(night, key).blocks());
  }

  /**
   * A page of this folder.
   *
   * @param file its address
   * @param above the page that leads to it
   */
  private static SitePage page(String file, String above, Told told) {
    return new SitePage(
        file, "", above, told.heading(), told.words(), List.of(), told.sections(), List.of());
  }

  /** What a page says. */
  private record Told(String heading, String words, List<Section> sections) {}
}
