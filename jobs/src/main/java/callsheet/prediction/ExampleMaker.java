package callsheet.prediction;

import callsheet.corpus.LabelMass;
import callsheet.corpus.Taxonomy;
import callsheet.prediction.SpokenSession.SpokenTurn;
import callsheet.statistics.KeyHash;
import callsheet.statistics.diversity.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes examples of the turns of one session: a pure function of it. */
final class ExampleMaker {
  private static final String UNLABELLED = "unlabelled";
  private static final int DRAW = 2;
  private static final int TURNS_BEFORE = 2;

  /** A longer monologue tells no more. */
  private static final int MOST_WORDS = 200;

  private final Taxonomy taxonomy;
  private final SpokenSession session;
  private final List<SpokenTurn> turns;
  private final List<List<String>> words;

  private ExampleMaker(Taxonomy taxonomy, SpokenSession session) {
    this.taxonomy = taxonomy;
    this.session = session;
    this.turns =
        session.turns().stream().sorted(Comparator.comparingInt(SpokenTurn::position)).toList();
    var tokenizer = new Tokenizer(session.language(), Set.of());
    this.words = turns.stream().map(turn -> words(tokenizer, turn.text())).toList();
  }

  /** The examples of a session, in the order of its turns. */
  static List<Example> of(Taxonomy taxonomy, SpokenSession session) {
    var maker = new ExampleMaker(taxonomy, session);
    var examples = new ArrayList<Example>();
    for (int place = 0; place < maker.turns.size(); place++) {
      var performer = maker.turns.get(place).performerId();
      if (performer != null && maker.isWanted(maker.turns.get(place))) {
        examples.add(maker.example(place, performer));
      }
    }
    return examples;
  }

  private boolean isWanted(SpokenTurn turn) {
    return isUnrated(turn)
        ? session.isPredicted()
        : session.isLearned() && Boolean.TRUE.equals(turn.isUsable());
  }

  private static boolean isUnrated(SpokenTurn turn) {
    return UNLABELLED.equals(turn.reason());
  }

  private Example example(int place, String performer) {
    var turn = turns.get(place);
    var before = place == 0 ? null : turns.get(place - 1);
    var masses = isUnrated(turn) ? new Long[0] : masses(turn.masses());
    boolean isChange = before != null && !performer.equals(before.performerId());
    return new Example(
            session.sessionId(),
            turn.turn(),
            performer,
            session.language(),
            isUnrated(turn) ? Example.UNRATED : drawn(masses, turn.turn()),
            List.of(masses),
            words.get(place),
            wordsBefore(place),
            isChange ? 1 : 0,
            before == null ? 0 : pause(before.endMs(), turn.startMs()),
            Math.log1p(Math.max(0, seconds(turn.startMs(), turn.endMs()))),
            Math.log1p(words.get(place).size()),
            0)
        .fingerprinted();
  }

  private List<String> wordsBefore(int place) {
    return words.subList(Math.max(0, place - TURNS_BEFORE), place).stream()
        .flatMap(List::stream)
        .toList();
  }

  /** Words, and the signs that tell how they are meant. */
  private static List<String> words(Tokenizer tokenizer, @Nullable String text) {
    if (text == null) {
      return List.of();
    }
    var spoken = Objects.requireNonNull(tokenizer.words(text, tokenizer.language()).value());
    var signs = Stream.of("?", "!", "…", "...").filter(text::contains);
    return Stream.concat(signs, spoken.stream()).limit(MOST_WORDS).toList();
  }

  private static double pause(@Nullable Long before, @Nullable Long after) {
    return Math.max(-2, Math.min(5, seconds(before, after)));
  }

  private static double seconds(@Nullable Long from, @Nullable Long to) {
    return from == null || to == null ? 0 : (to - from) / 1000.0;
  }

  private Long[] masses(@Nullable Map<String, Long> byEmotion) {
    var masses = new Long[taxonomy.size()];
    Arrays.fill(masses, 0L);
    if (byEmotion != null) {
      byEmotion.forEach((emotion, mass) -> masses[taxonomy.indexOf(emotion)] = mass);
    }
    return masses;
  }

  private int drawn(Long[] masses, int turn) {
    double left = KeyHash.uniform(session.sessionId() + "#" + turn, DRAW) * LabelMass.UNIT;
    int label = 0;
    while (label < masses.length - 1 && left >= masses[label]) {
      left -= masses[label++];
    }
    return label;
  }
}
