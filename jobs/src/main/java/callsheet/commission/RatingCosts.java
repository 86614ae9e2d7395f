package callsheet.commission;

import static java.util.stream.Collectors.toMap;

import callsheet.corpus.CellKind;
import callsheet.schema.SceneCell;
import java.util.Collection;
import java.util.Map;

/** What it costs to rate the turns of a session that is still to be recorded. */
final class RatingCosts {
  private final RatingPrices prices;
  private final Map<String, Double> turns;
  private final double usualTurns;

  private RatingCosts(RatingPrices prices, Map<String, Double> turns, double usualTurns) {
    this.prices = prices;
    this.turns = turns;
    this.usualTurns = usualTurns;
  }

  /**
   * The costs by what sessions had so far.
   *
   * @param counts cells of briefs, of which those of all turns are used
   */
  static RatingCosts of(RatingPrices prices, Collection<SceneCell> counts) {
    var all =
        counts.stream().filter(cell -> cell.cellKind().equals(CellKind.TURN.label())).toList();
    double mass = all.stream().mapToLong(SceneCell::mass).sum() / 1e9;
    double sessions = all.stream().mapToLong(SceneCell::sessionCount).sum();
    var turns =
        all.stream()
            .collect(toMap(SceneCell::sceneId, cell -> cell.mass() / 1e9 / cell.sessionCount()));
    return new RatingCosts(prices, turns, sessions == 0 ? 0 : mass / sessions);
  }

  /** A candidate that costs its recording and the rating of its turns. */
  Candidate of(Candidate candidate) {
    double ratings = prices.round().perTurn() * turns.getOrDefault(candidate.briefId(), usualTurns);
    return candidate.priced(candidate.price().add(prices.of(ratings)));
  }
}
