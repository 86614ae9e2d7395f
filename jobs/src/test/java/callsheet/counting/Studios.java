package callsheet.counting;

import callsheet.corpus.Taxonomy;
import callsheet.corpus.TestTaxonomy;
import callsheet.corpus.Timeline;
import callsheet.corpus.TimelineTurn;
import callsheet.corpus.Vote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Small studios for tests of counting: hand-made sessions, and random ones that try everything. */
final class Studios {
  static final Taxonomy TAXONOMY = TestTaxonomy.of("joy", "anger", "fear", "sadness");
  private static final String[] WORDS = {"joy", "happy", "anger", "fear", "sadness", "¿qué?"};

  private Studios() {}

  /** A turn that one annotator labelled; unlabelled when the emotion is null. */
  static TimelineTurn turn(int speaker, @Nullable String emotion) {
    return emotion == null ? voted(speaker) : voted(speaker, emotion);
  }

  /** A turn with these votes; a vote for several emotions joins them by a plus. */
  static TimelineTurn voted(int speaker, String... votes) {
    return timed(speaker, null, null, votes);
  }

  /** A turn with times and votes. */
  static TimelineTurn timed(
      int speaker, @Nullable Long startMs, @Nullable Long endMs, String... votes) {
    var cast = new ArrayList<Vote>();
    Arrays.stream(votes).forEach(words -> cast.add(new Vote(cast.size(), split(words))));
    return new TimelineTurn(0, speaker, startMs, endMs, cast);
  }

  private static List<String> split(String words) {
    return List.of(words.split("\\+", -1));
  }

  static NaiveSession session(String id, TimelineTurn... turns) {
    return new NaiveSession(
        id, "B-1", "en", "studio", List.of("P-1", "P-2", "P-3"), new Timeline(List.of(turns)));
  }

  /** Sessions with everything that sessions may have. */
  static List<NaiveSession> random(long seed, int sessions) {
    var random = new Random(seed);
    var studio = new ArrayList<NaiveSession>();
    for (int number = 0; number < sessions; number++) {
      int performers = 1 + random.nextInt(3);
      var turns = new ArrayList<TimelineTurn>();
      for (int turn = random.nextInt(20); turn > 0; turn--) {
        turns.add(randomTurn(random, performers));
      }
      studio.add(
          new NaiveSession(
              "S-" + number,
              "B-" + random.nextInt(3),
              random.nextInt(4) == 0 ? null : "l-" + random.nextInt(2),
              random.nextInt(4) == 0 ? null : "v-" + random.nextInt(2),
              List.of("P-1", "P-2", "P-3", "P-4").subList(0, performers),
              new Timeline(turns)));
    }
    return studio;
  }

  private static TimelineTurn randomTurn(Random random, int performers) {
    int speaker = random.nextInt(performers);
    if (random.nextInt(12) == 0) {
      return random.nextBoolean()
          ? TimelineTurn.tombstone(1)
          : TimelineTurn.tombstoneOf(2, speaker);
    }
    var votes = new ArrayList<Vote>();
    for (int vote = random.nextInt(5); vote > 0; vote--) {
      votes.add(new Vote(vote, randomWords(random)));
    }
    var start = random.nextInt(10) == 0 ? null : (Long) (long) random.nextInt(100_000);
    var end = random.nextInt(10) == 0 ? null : (Long) (long) random.nextInt(8_000_000);
    return new TimelineTurn(0, speaker, start, end, votes);
  }

  private static List<String> randomWords(Random random) {
    int named = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 1;
    // A few words are likelier than others, so that many turns agree.
    return random
        .ints(9, 0, WORDS.length)
        .map(word -> random.nextInt(3) == 0 ? word : 0)
        .distinct()
        .limit(named)
        .mapToObj(word -> WORDS[word])
        .toList();
  }
}
