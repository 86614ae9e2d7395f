package callsheet.studio;

import callsheet.corpus.Emotion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The raters of one session: a panel drawn for it, who rate most of its turns. */
final class Raters {
  private static final double TWO_EMOTIONS = 0.05;
  private static final double GIVES_INTENSITY = 0.75;
  private static final double GIVES_COORDINATES = 0.85;

  private final World world;
  private final Chance chance;
  private final List<Annotator> panel;

  Raters(World world, Chance chance) {
    this.world = world;
    this.chance = chance;
    this.panel = panel(world, chance);
  }

  private static List<Annotator> panel(World world, Chance chance) {
    var rest = new ArrayList<>(world.annotators());
    var panel = new ArrayList<Annotator>();
    for (int place = 0; place < world.config().annotationsPerTurn(); place++) {
      panel.add(rest.remove(chance.whole(0, rest.size() - 1)));
    }
    return panel;
  }

  /** The annotations of one turn; few turns have less than the whole panel, fewer still none. */
  List<Landed.Annotation> annotations(int emotion, Instant when) {
    var annotations = new ArrayList<Landed.Annotation>();
    int present = present();
    for (int place = 0; place < present; place++) {
      var at = when.plusSeconds(60L * place + chance.whole(0, 59));
      annotations.add(annotation(panel.get(place), emotion, at));
    }
    return annotations;
  }

  private int present() {
    double draw = chance.unit();
    if (draw < 0.92 || panel.isEmpty()) {
      return panel.size();
    }
    return draw < 0.96 ? panel.size() - 1 : draw < 0.98 ? 1 : 0;
  }

  private Landed.Annotation annotation(Annotator annotator, int shown, Instant at) {
    int heard = annotator.hears(shown, world.feelings(), chance);
    var emotions = new ArrayList<String>();
    emotions.add(word(annotator, heard));
    if (chance.happens(TWO_EMOTIONS) && world.taxonomy().size() > 1) {
      emotions.add(word(annotator, world.feelings().mistaken(heard, chance)));
    }
    var place = world.taxonomy().emotions().get(heard);
    boolean coordinates = annotator.coordinates() && chance.happens(GIVES_COORDINATES);
    return new Landed.Annotation(
        annotator.annotatorId(),
        emotions,
        chance.happens(GIVES_INTENSITY) ? intensity(place) : null,
        coordinates ? coordinate(place.valence()) : null,
        coordinates ? coordinate(place.arousal()) : null,
        coordinates ? coordinate(place.dominance()) : null,
        at.toString());
  }

  private String word(Annotator annotator, int emotion) {
    return annotator.translates()
        ? world.otherWords().get(emotion)
        : world.taxonomy().name(emotion);
  }

  private BigDecimal intensity(Emotion emotion) {
    return hundredths(0.5 + 0.25 * emotion.arousal() + 0.15 * chance.bell(), 0);
  }

  private BigDecimal coordinate(double value) {
    return hundredths(value + 0.18 * chance.bell(), -1);
  }

  /** A value between {@code least} and 1 as raters write it: with two digits, without noise. */
  private static BigDecimal hundredths(double value, int least) {
    return BigDecimal.valueOf(Math.round(100 * Math.max(least, Math.min(1, value))), 2);
  }
}
