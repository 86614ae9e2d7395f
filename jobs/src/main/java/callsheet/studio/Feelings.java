package callsheet.studio;

import callsheet.corpus.Emotion;
import callsheet.corpus.Taxonomy;
import com.typesafe.config.Config;
import java.util.List;

/**
 * How emotions follow each other: every turn mixes the performer's own rates, staying in the
 * emotion, the brief's plan for this point of the scene and the partner's last emotion.
 */
final class Feelings {
  /** No emotion yet. */
  static final int NONE = -1;

  private static final double OWN_RATES = 0.2;
  private static final double OBEDIENT_REACH = 0.1;
  private static final double CONTAGIOUS_REACH = 0.3;
  private static final double CONFUSED_REACH = 0.35;

  private final double[][] pull;
  private final double[][] contagion;
  private final double[][] confusion;

  private Feelings(double[][] pull, double[][] contagion, double[][] confusion) {
    this.pull = pull;
    this.contagion = contagion;
    this.confusion = confusion;
  }

  static Feelings of(Taxonomy taxonomy, Config resource) {
    var prominence = prominence(taxonomy, resource);
    return new Feelings(
        nearness(taxonomy, prominence, OBEDIENT_REACH, true),
        nearness(taxonomy, prominence, CONTAGIOUS_REACH, true),
        nearness(taxonomy, prominence, CONFUSED_REACH, false));
  }

  /** How common each emotion is when nothing pulls, in the taxonomy's order; any scale. */
  static double[] prominence(Taxonomy taxonomy, Config resource) {
    var values = resource.getConfig("prominence");
    return taxonomy.emotions().stream()
        .map(Emotion::name)
        .mapToDouble(name -> values.getDouble(values.hasPath(name) ? name : "other"))
        .toArray();
  }

  private static double[][] nearness(
      Taxonomy taxonomy, double[] prominence, double reach, boolean itself) {
    var emotions = taxonomy.emotions();
    double[][] rows = new double[emotions.size()][emotions.size()];
    for (int from = 0; from < rows.length; from++) {
      double total = 0;
      for (int to = 0; to < rows.length; to++) {
        double near = StrictMath.exp(-distance(emotions.get(from), emotions.get(to)) / reach);
        double other = near * Math.min(1, prominence[to]);
        rows[from][to] = from != to ? other : itself ? 1 : 0;
        total += rows[from][to];
      }
      for (int to = 0; to < rows.length && total > 0; to++) {
        rows[from][to] /= total;
      }
    }
    return rows;
  }

  /** Squared distance in valence, arousal and dominance. */
  private static double distance(Emotion left, Emotion right) {
    double valence = left.valence() - right.valence();
    double arousal = left.arousal() - right.arousal();
    double dominance = left.dominance() - right.dominance();
    return valence * valence + arousal * arousal + dominance * dominance;
  }

  /**
   * Where a performer is when the next turn begins.
   *
   * @param own the performer's last emotion, or {@link #NONE}
   * @param partner the last emotion of whoever else spoke last, or {@link #NONE}
   */
  record Moment(Performer performer, double strength, int planned, int own, int partner) {}

  /** The emotion of the next turn. */
  int next(Moment moment, Chance chance) {
    var performer = moment.performer();
    List<Double> rates = performer.rates();
    double strength = moment.strength() * performer.obedience();
    double[] weights = new double[pull.length];
    for (int emotion = 0; emotion < weights.length; emotion++) {
      weights[emotion] =
          OWN_RATES * rates.get(emotion)
              + strength * pull[moment.planned()][emotion]
              + (emotion == moment.own() ? performer.inertia() : 0)
              + (moment.partner() == NONE
                  ? 0
                  : performer.contagion() * contagion[moment.partner()][emotion]);
    }
    return chance.weighted(weights);
  }

  /** What a rater hears instead of an emotion: near ones more often than far ones. */
  int mistaken(int emotion, Chance chance) {
    return chance.weighted(confusion[emotion]);
  }

  /** Any emotion but this one, all alike. */
  int another(int emotion, Chance chance) {
    int step = chance.whole(1, Math.max(1, confusion.length - 1));
    return (emotion + step) % confusion.length;
  }
}
