package callsheet.recordings;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * A session with turns that do not count, and what it would bring more if they did: each is taken
 * for what it may be, times the chance that it will count.
 *
 * @param chances of a turn to count after more ratings
 * @param usual what a turn may be that nobody has rated
 */
record OpenSession(
    SessionParts parts, int cells, RatingChances chances, RatingRound round, UsualEmotions usual)
    implements Serializable {
  private static final double UNITS = 1e9;

  /** A turn as it counts now and as it may count. */
  private record OpenTurn(PlayedTurn now, PlayedTurn then, int ratings) {}

  /** The sums of one session, whose turns are in any order. */
  OpenSums of(Row session) {
    var sceneId = session.<String>getAs("scene_id");
    List<String> performerIds = session.getList(session.fieldIndex("performer_ids"));
    List<Row> rows = session.getList(session.fieldIndex("turns"));
    var turns =
        rows.stream()
            .sorted(Comparator.comparingInt(turn -> turn.<Integer>getAs("position")))
            .map(turn -> open(turn, performerIds, usual.of(sceneId)))
            .toList();
    var gains = new long[cells];
    add(gains, turns.stream().map(OpenTurn::then).toList(), 1);
    add(gains, turns.stream().map(OpenTurn::now).toList(), -1);
    return new OpenSums(
        turns.stream().filter(turn -> turn.ratings() > 0).count(),
        turns.stream().mapToLong(OpenTurn::ratings).sum(),
        gains);
  }

  private void add(long[] gains, List<PlayedTurn> turns, int sign) {
    parts
        .of(turns, (cell, performer) -> true)
        .forEach(part -> gains[part.goal()] += sign * Math.round(part.mass() * UNITS));
  }

  private OpenTurn open(Row turn, List<String> performerIds, Map<String, Double> usual) {
    String performerId = turn.getAs("performer_id");
    int place = performerId == null ? Take.NOBODY : performerIds.indexOf(performerId);
    var nothing = new PlayedTurn(place, Map.of());
    if (place == Take.NOBODY || turn.isNullAt(turn.fieldIndex("masses"))) {
      return new OpenTurn(nothing, nothing, 0);
    }
    var shares = Take.shares(turn.getJavaMap(turn.fieldIndex("masses")));
    if (turn.<Boolean>getAs("is_usable")) {
      var played = new PlayedTurn(place, shares);
      return new OpenTurn(played, played, 0);
    }
    int ratings = turn.<Integer>getAs("annotation_count");
    int more = round.more(ratings);
    var likely = times(shares.isEmpty() ? usual : shares, chances.of(ratings, more));
    return new OpenTurn(nothing, new PlayedTurn(place, likely), more);
  }

  private static Map<String, Double> times(Map<String, Double> shares, double chance) {
    var likely = new HashMap<String, Double>();
    shares.forEach((emotion, share) -> likely.put(emotion, chance * share));
    return chance > 0 ? likely : Map.of();
  }

  /** What is expected of a brief, from its sums. */
  static OpenBrief brief(String sceneId, OpenSums sums) {
    var gains = new ArrayList<Double>();
    for (long gain : sums.gains()) {
      gains.add(gain / UNITS);
    }
    return new OpenBrief(sceneId, sums.turns(), sums.ratings(), gains);
  }
}
