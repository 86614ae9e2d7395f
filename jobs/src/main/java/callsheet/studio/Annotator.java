package callsheet.studio;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A rater and what is true of them.
 *
 * @param skill truth: probability of hearing what was shown
 * @param plain truth: probability of calling anything the taxonomy's first emotion
 * @param guesses truth: errors fall anywhere instead of nearby
 * @param translates names emotions in words of another label set where the taxonomy maps them
 * @param coordinates gives valence, arousal and dominance
 */
record Annotator(
    String annotatorId,
    double skill,
    double plain,
    boolean guesses,
    boolean translates,
    boolean coordinates) {
  static final String BAD = "R-06";
  static final String PLAIN = "R-09";
  static final String OTHER_WORDS = "R-04";

  static List<Annotator> of(StudioConfig config) {
    return IntStream.rangeClosed(1, config.annotators())
        .mapToObj(number -> String.format(Locale.ROOT, "R-%02d", number))
        .map(id -> annotator(id, Chance.of(config.seed(), "annotator:" + id)))
        .toList();
  }

  private static Annotator annotator(String id, Chance chance) {
    double skill = chance.trait(0.55, 0.92);
    boolean coordinates = chance.happens(0.75);
    return switch (id) {
      case BAD -> new Annotator(id, 0.25, 0, true, false, coordinates);
      case PLAIN -> new Annotator(id, 0.8, 0.35, false, false, coordinates);
      default -> new Annotator(id, skill, 0, false, id.equals(OTHER_WORDS), coordinates);
    };
  }

  /** What this rater hears when the emotion was shown. */
  int hears(int emotion, Feelings feelings, Chance chance) {
    if (chance.happens(plain)) {
      return 0;
    }
    if (chance.happens(skill)) {
      return emotion;
    }
    return guesses ? feelings.another(emotion, chance) : feelings.mistaken(emotion, chance);
  }
}
