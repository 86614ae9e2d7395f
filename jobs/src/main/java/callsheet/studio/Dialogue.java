package callsheet.studio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One improvised scene, turn after turn. */
final class Dialogue {
  private static final double KEEPS_TALKING = 0.14;
  private static final double OVERLAPS = 0.1;
  private static final double HAS_INTENTION = 0.7;
  private static final double HAS_REPORT = 0.1;
  private static final double HONEST_REPORT = 0.8;
  private static final double LOST_TIMES = 0.004;
  private static final double LOST_TEXT = 0.006;

  private final World world;
  private final Brief brief;
  private final List<Performer> cast;
  private final Chance chance;
  private final Lexicon lexicon;
  private final int[] last;
  private int speaker = Feelings.NONE;
  private int partnerEmotion = Feelings.NONE;
  private long clockMs;

  private Dialogue(World world, Brief brief, List<Performer> cast, Chance chance) {
    this.world = world;
    this.brief = brief;
    this.cast = cast;
    this.chance = chance;
    this.lexicon = Objects.requireNonNull(world.lexicons().get(brief.language()));
    this.last = new int[cast.size()];
    this.clockMs = chance.whole(0, 900);
    Arrays.fill(last, Feelings.NONE);
  }

  /** The 12 to 40 turns of a scene. */
  static List<Utterance> of(World world, Brief brief, List<Performer> cast, Chance chance) {
    var dialogue = new Dialogue(world, brief, cast, chance);
    int turns = chance.whole(12, 40);
    var utterances = new ArrayList<Utterance>(turns);
    for (int turn = 0; turn < turns; turn++) {
      utterances.add(dialogue.next(turn / (double) turns));
    }
    return utterances;
  }

  private Utterance next(double progress) {
    takeTurn();
    int planned = brief.planned(progress);
    int emotion =
        world
            .feelings()
            .next(
                new Feelings.Moment(
                    cast.get(speaker), brief.strength(), planned, last[speaker], partnerEmotion),
                chance);
    last[speaker] = emotion;
    var text = lexicon.line(world.taxonomy().name(emotion), brief.topics(), chance);
    long start = clockMs;
    long end = start + durationMs(text);
    clockMs = Math.max(start + 200, end + pauseMs());
    boolean timed = !chance.happens(LOST_TIMES);
    return new Utterance(
        speaker,
        emotion,
        planned,
        timed ? start : null,
        timed ? end : null,
        chance.happens(LOST_TEXT) ? null : text,
        chance.happens(HAS_INTENTION),
        report(emotion, planned));
  }

  /** Hands the word on; whoever gives it up is the partner from now on. */
  private void takeTurn() {
    if (speaker == Feelings.NONE) {
      speaker = chance.whole(0, cast.size() - 1);
    } else if (!chance.happens(KEEPS_TALKING)) {
      partnerEmotion = last[speaker];
      speaker = (speaker + chance.whole(1, cast.size() - 1)) % cast.size();
    }
  }

  private long durationMs(String text) {
    return Math.max(350, Math.round(300 + text.length() * (58 + 9 * chance.bell())));
  }

  /** The silence before the next turn; below zero when the next speaker interrupts. */
  private long pauseMs() {
    return chance.happens(OVERLAPS) ? -chance.whole(50, 900) : chance.whole(40, 1400);
  }

  private @Nullable Integer report(int emotion, int planned) {
    if (!chance.happens(HAS_REPORT)) {
      return null;
    }
    return chance.happens(HONEST_REPORT) ? emotion : planned;
  }
}
