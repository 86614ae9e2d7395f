package callsheet.recordings;

import static callsheet.schema.Tables.TURN_LABELS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import callsheet.lake.Lake;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * How likely a turn counts after so many ratings, by what the corpus shows: turns with more ratings
 * count more often, and one more rating is expected to lift a turn by that difference.
 */
public final class RatingChances implements Serializable {
  private static final long serialVersionUID = 1;

  /** Fewer turns with so many ratings say nothing. */
  private static final long LEAST_TURNS = 20;

  private final TreeMap<Integer, Double> usableShares;

  RatingChances(Map<Integer, Double> usableShares) {
    this.usableShares = new TreeMap<>(usableShares);
  }

  /** The chances by all rated turns. */
  public static RatingChances of(Lake lake) {
    var shares = new TreeMap<Integer, Double>();
    lake.read(TURN_LABELS)
        .where(col("annotation_count").gt(0))
        .groupBy("annotation_count")
        .agg(count_if(col("is_usable")).as("usable"), count(lit(1)).as("turns"))
        .where(col("turns").geq(LEAST_TURNS))
        .collectAsList()
        .forEach(row -> shares.put(row.getInt(0), (double) row.getLong(1) / row.getLong(2)));
    return new RatingChances(shares);
  }

  /** Whether enough turns were rated to know anything. */
  boolean isKnown() {
    return !usableShares.isEmpty();
  }

  /**
   * The chance that a turn that does not count will.
   *
   * @param ratings those that it has
   * @param more those that it gets, above 0
   */
  double of(int ratings, int more) {
    double after = share(ratings + more);
    double before = ratings == 0 ? 0 : share(ratings);
    return before >= 1 ? 0 : Math.max(0, (after - before) / (1 - before));
  }

  /** Part of the turns with so many ratings that count. */
  private double share(int ratings) {
    int most = usableShares.lastKey();
    if (ratings <= most) {
      var known = usableShares.floorEntry(ratings);
      return known == null ? usableShares.firstEntry().getValue() : known.getValue();
    }
    var last = usableShares.lastEntry().getValue();
    var before = usableShares.lowerEntry(most);
    if (before == null || before.getValue() >= 1) {
      return last;
    }
    double converted = Math.max(0, (last - before.getValue()) / (1 - before.getValue()));
    double each = converted / (most - before.getKey());
    return 1 - (1 - last) * Math.pow(1 - each, ratings - most);
  }
}
