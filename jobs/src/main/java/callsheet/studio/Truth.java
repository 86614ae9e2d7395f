package callsheet.studio;

import callsheet.corpus.Taxonomy;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a generated studio and stands in no record of it: the file {@code truth.json}.
 *
 * @param turnsShown turns of the ordinary sessions by the emotion that was shown
 * @param selfTransitionsShown a performer's previous turn to their next, likewise
 */
record Truth(
    Size studio,
    Map<String, Long> turnsShown,
    Map<String, Map<String, Long>> selfTransitionsShown,
    List<TruePerformer> performers,
    List<TrueScene> scenes,
    List<Annotator> annotators,
    Planting planted) {

  /** What was asked for, and the days it fills. */
  record Size(
      int sessions,
      long seed,
      int performers,
      int scenes,
      int annotationsPerTurn,
      String firstDay,
      String lastDay) {}

  /** A performer's own rates by emotion, and how they play. */
  record TruePerformer(
      String performerId,
      double inertia,
      double obedience,
      double contagion,
      double activity,
      Map<String, BigDecimal> rates) {}

  /** A brief's planned arc and how strongly it pulls. */
  record TrueScene(String sceneId, String language, double strength, List<String> arc) {}

  /** Everything that was planted; empty in a flawless studio. */
  record Planting(
      List<Planted> wrong,
      List<Planted> waiting,
      @Nullable Redelivered redelivered,
      Landed.@Nullable Withdrawal withdrawal) {
    static final Planting NOTHING = new Planting(List.of(), List.of(), null, null);
  }

  /**
   * A planted line: the rule it breaks, or {@code waiting}, and where it stands.
   *
   * @param part the smallest bad part: record, turn or annotation
   */
  record Planted(String rule, String file, long line, String part) {}

  /** Sessions delivered again: with newer, older and equal {@code updated_at}. */
  record Redelivered(List<String> corrected, String stale, String copied) {}

  static Truth of(World world, Tally tally, Planting planted) {
    var taxonomy = world.taxonomy();
    return new Truth(
        of(world.config()),
        tally.shown(),
        tally.selfTransitions(),
        world.performers().stream().map(performer -> of(performer, taxonomy)).toList(),
        world.briefs().stream().map(brief -> of(brief, taxonomy)).toList(),
        world.annotators(),
        planted);
  }

  private static Size of(StudioConfig config) {
    return new Size(
        config.sessions(),
        config.seed(),
        config.performers(),
        config.scenes(),
        config.annotationsPerTurn(),
        config.firstDay().toString(),
        config.lastDay().toString());
  }

  private static TruePerformer of(Performer performer, Taxonomy taxonomy) {
    var rates = new LinkedHashMap<String, BigDecimal>();
    for (int emotion = 0; emotion < taxonomy.size(); emotion++) {
      long millionths = Math.round(performer.rates().get(emotion) * 1e6);
      rates.put(taxonomy.name(emotion), BigDecimal.valueOf(millionths, 6));
    }
    return new TruePerformer(
        performer.id(),
        performer.inertia(),
        performer.obedience(),
        performer.contagion(),
        performer.activity(),
        rates);
  }

  private static TrueScene of(Brief brief, Taxonomy taxonomy) {
    var arc = brief.arc().stream().map(taxonomy::name).toList();
    return new TrueScene(brief.id(), brief.language(), brief.strength(), arc);
  }
}
