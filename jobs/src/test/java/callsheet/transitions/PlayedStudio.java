package callsheet.transitions;

import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.TURN_LABELS;

import callsheet.lake.Lake;
import callsheet.schema.Session;
import callsheet.schema.Turn;
import callsheet.schema.TurnLabel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sessions of which a test says how their turns are labelled: by an emotion, by an emotion in
 * brackets (not usable), by {@code tie}, by {@code none} (nobody rated it) or by {@code gone} (a
 * tombstone).
 */
final class PlayedStudio {
  private static final String[] WORDS = {"tie", "none", "gone", "[joy]", "[anger]"};

  /** A turn that is labelled so. */
  private record Played(String session, int position, String performer, String word) {
    /** Turns are numbered from behind: only their positions tell their order. */
    int turn() {
      return 999 - position;
    }

    boolean isGone() {
      return word.equals("gone");
    }

    boolean isUsable() {
      return !word.startsWith("[") && !word.equals("none");
    }

    @Nullable String emotion() {
      return word.equals("tie") || word.equals("none") ? null : word.replaceAll("[\\[\\]]", "");
    }
  }

  private final List<Played> turns = new ArrayList<>();
  private final List<String> empty = new ArrayList<>();

  /** Adds turns of a performer to a session. */
  PlayedStudio plays(String session, String performer, String... words) {
    for (String word : words) {
      int position = (int) turns.stream().filter(turn -> turn.session().equals(session)).count();
      turns.add(new Played(session, position, performer, word));
    }
    return this;
  }

  /** Sessions of P-1 to P-4 with everything that turns may be. */
  static PlayedStudio random(long seed, int sessions, String... emotions) {
    var random = new Random(seed);
    var studio = new PlayedStudio();
    for (int number = 0; number < sessions; number++) {
      int first = random.nextInt(3);
      int turns = random.nextInt(25);
      if (turns == 0) {
        studio.empty.add("S-" + number);
      }
      for (int turn = 0; turn < turns; turn++) {
        var words = random.nextInt(4) == 0 ? WORDS : emotions;
        studio.plays(
            "S-" + number,
            "P-" + (1 + first + random.nextInt(2)),
            words[random.nextInt(words.length)]);
      }
    }
    return studio;
  }

  /** The ids of all sessions. */
  List<String> sessions() {
    var all = new ArrayList<>(turns.stream().map(Played::session).distinct().toList());
    all.addAll(empty);
    return all;
  }

  /**
   * What is to be mined, by the book: for each performer of these sessions whose turns count the
   * places of their emotions, without what is no label and then without repetitions.
   */
  List<int[]> sequences(
      Collection<String> sessions, Collection<String> performers, List<String> emotions) {
    var ways = new TreeMap<String, List<Integer>>();
    for (Played turn : turns) {
      int label = emotions.indexOf(turn.isUsable() ? turn.word() : "");
      if (label >= 0
          && sessions.contains(turn.session())
          && performers.contains(turn.performer())) {
        var key = turn.session() + "|" + turn.performer();
        var way = ways.computeIfAbsent(key, unused -> new ArrayList<>());
        if (way.isEmpty() || !way.get(way.size() - 1).equals(label)) {
          way.add(label);
        }
      }
    }
    return ways.values().stream()
        .map(way -> way.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }

  /** How many of these sessions have any such sequence. */
  long withLabels(Collection<String> sessions, List<String> emotions) {
    return turns.stream()
        .filter(turn -> emotions.contains(turn.word()) && sessions.contains(turn.session()))
        .map(Played::session)
        .distinct()
        .count();
  }

  /** Makes them the sessions, turns and labels of a lake, in that many parts. */
  PlayedStudio in(Lake lake, int parts) {
    var rows = sessions().stream().map(PlayedStudio::session).toList();
    var labels = turns.stream().filter(turn -> !turn.isGone()).map(PlayedStudio::label).toList();
    lake.overwrite(SESSIONS, lake.dataset(SESSIONS, rows).repartition(parts));
    lake.overwrite(
        TURNS,
        lake.dataset(TURNS, turns.stream().map(PlayedStudio::turn).toList()).repartition(parts));
    lake.overwrite(TURN_LABELS, lake.dataset(TURN_LABELS, labels).repartition(parts));
    return this;
  }

  private static Turn turn(Played turn) {
    return new Turn(
        turn.session(),
        turn.turn(),
        turn.position(),
        turn.isGone() ? null : turn.performer(),
        null,
        null,
        null,
        null,
        null,
        turn.isGone() ? "withdrawn" : null);
  }

  private static TurnLabel label(Played turn) {
    return new TurnLabel(
        turn.session(),
        turn.turn(),
        turn.emotion(),
        turn.emotion() == null ? "tie" : null,
        turn.isUsable() ? 0.5 : 0.4,
        2,
        turn.isUsable(),
        false,
        Map.of(),
        null,
        null,
        "test");
  }

  private static Session session(String id) {
    return new Session(
        id,
        "B-1",
        Instant.EPOCH,
        Instant.EPOCH,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        0,
        0,
        new byte[0],
        0,
        "a.jsonl",
        1);
  }
}
