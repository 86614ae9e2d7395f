package callsheet.prediction;

import static callsheet.schema.Tables.CELL_MOMENTS;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.SESSION_LABELS;
import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.TURN_LABELS;

import callsheet.corpus.Emotion;
import callsheet.corpus.Taxonomy;
import callsheet.lake.Lake;
import callsheet.schema.CellMoment;
import callsheet.schema.Session;
import callsheet.schema.SessionLabel;
import callsheet.schema.Table;
import callsheet.schema.Turn;
import callsheet.schema.TurnLabel;
import callsheet.statistics.KeyHash;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A made-up studio in which what is said tells the emotion, more or less, and half of the late
 * sessions' emotions are unlike those of the early, rated ones.
 *
 * @param clearness how often a turn says the word of its emotion, 0 to 1
 * @param unratedSessions sessions that nobody has rated
 * @param withdrawn performer of whose turns only the places are left; null for none
 */
record UnratedStudio(double clearness, int unratedSessions, @Nullable String withdrawn) {
  static final List<String> EMOTIONS = List.of("neutral", "joy", "fear");
  static final Taxonomy TAXONOMY =
      new Taxonomy(
          "test-1", EMOTIONS.stream().map(name -> new Emotion(name, 0, 0, 0)).toList(), Map.of());

  /** How common the emotions are among rated turns, and among those that nobody has rated. */
  static final double[] RATED = {0.5, 0.3, 0.2};

  static final double[] UNRATED = {0.2, 0.3, 0.5};

  private static final int RATED_SESSIONS = 300;
  private static final int TURNS_OF_SESSION = 16;
  private static final int PERFORMERS = 60;
  private static final long UNIT = 1_000_000_000;
  private static final List<String> FILLERS =
      List.of("well", "the", "train", "was", "there", "again", "today", "you", "know", "table");

  /** Writes its tables in so many partitions. */
  void write(Lake lake, int partitions) {
    write(lake, SESSIONS, sessions().mapToObj(this::session).toList(), partitions);
    write(lake, SESSION_LABELS, sessions().mapToObj(this::labels).toList(), partitions);
    var turns = new ArrayList<Turn>();
    var labels = new ArrayList<TurnLabel>();
    sessions()
        .forEach(
            session -> {
              for (int turn = 0; turn < TURNS_OF_SESSION; turn++) {
                turns.add(turn(session, turn));
                if (!isGone(session, turn)) {
                  labels.add(label(session, turn));
                }
              }
            });
    write(lake, TURNS, turns, partitions);
    write(lake, TURN_LABELS, labels, partitions);
    write(lake, CELL_MOMENTS, moments(), 1);
  }

  private static <R extends Record> void write(
      Lake lake, Table<R> table, List<R> rows, int partitions) {
    lake.overwrite(table, lake.dataset(table, rows).repartition(partitions));
  }

  private IntStream sessions() {
    return IntStream.range(0, RATED_SESSIONS + unratedSessions);
  }

  private static boolean isRated(int session) {
    return session < RATED_SESSIONS;
  }

  private static String id(int session) {
    return "S-%04d".formatted(session);
  }

  private static String speaker(int session, int turn) {
    int one = session % PERFORMERS;
    int other = (session * 7 + 13) % PERFORMERS;
    return "P-%02d".formatted(turn % 2 == 0 ? one : other == one ? (one + 1) % PERFORMERS : other);
  }

  private boolean isGone(int session, int turn) {
    return speaker(session, turn).equals(withdrawn);
  }

  private static double draw(int session, int turn, String what) {
    return KeyHash.uniform("%s/%d/%s".formatted(id(session), turn, what), 0);
  }

  private static int emotion(int session, int turn) {
    var shares = isRated(session) ? RATED : UNRATED;
    double draw = draw(session, turn, "emotion");
    return draw < shares[0] ? 0 : draw < shares[0] + shares[1] ? 1 : 2;
  }

  private String text(int session, int turn) {
    var words = new ArrayList<String>();
    for (int place = 0; place < 4; place++) {
      words.add(FILLERS.get((int) (10 * draw(session, turn, "filler" + place))));
    }
    boolean isClear = draw(session, turn, "clear") < clearness;
    int heard = isClear ? emotion(session, turn) : (int) (3 * draw(session, turn, "noise"));
    words.add(List.of("okay", "wonderful", "careful").get(heard));
    return String.join(" ", words);
  }

  private Turn turn(int session, int turn) {
    long start = 4_000L * turn;
    return isGone(session, turn)
        ? new Turn(id(session), turn, turn, null, null, null, null, null, null, "withdrawn")
        : new Turn(
            id(session),
            turn,
            turn,
            speaker(session, turn),
            start,
            start + 3_500,
            text(session, turn),
            null,
            null,
            null);
  }

  private static TurnLabel label(int session, int turn) {
    var emotion = EMOTIONS.get(emotion(session, turn));
    return isRated(session)
        ? new TurnLabel(
            id(session),
            turn,
            emotion,
            null,
            1.0,
            2,
            true,
            false,
            Map.of(emotion, UNIT),
            null,
            null,
            "test")
        : new TurnLabel(
            id(session),
            turn,
            null,
            "unlabelled",
            null,
            0,
            false,
            false,
            Map.of(),
            null,
            null,
            "test");
  }

  private SessionLabel labels(int session) {
    int here = turns(session);
    int rated = isRated(session) ? here : 0;
    return new SessionLabel(id(session), 1, "test", here, rated, rated, 0, 0);
  }

  private int turns(int session) {
    return (int)
        IntStream.range(0, TURNS_OF_SESSION).filter(turn -> !isGone(session, turn)).count();
  }

  private Session session(int session) {
    var recorded = Instant.parse("2026-09-01T10:00:00Z").plusSeconds(10_800L * session);
    return new Session(
        id(session),
        "SC-1",
        recorded,
        recorded,
        "en",
        null,
        null,
        null,
        List.of(),
        List.of(),
        0,
        0,
        new byte[0],
        1,
        "sessions/1.jsonl",
        session);
  }

  private List<CellMoment> moments() {
    long rated = sessions().filter(UnratedStudio::isRated).mapToLong(this::turns).sum();
    long all = sessions().mapToLong(this::turns).sum();
    var moments = new ArrayList<CellMoment>();
    for (String scope : List.of("(all)", "en")) {
      for (String cluster : List.of("session", "performer")) {
        moments.add(moment(scope, cluster, "turn", rated));
        if (all > rated) {
          moments.add(moment(scope, cluster, "unlabelled", all - rated));
        }
      }
    }
    return moments;
  }

  private static CellMoment moment(String scope, String cluster, String kind, long turns) {
    return new CellMoment(
        scope.equals("en") ? "language" : "corpus",
        scope,
        cluster,
        kind,
        null,
        null,
        PERFORMERS,
        turns * UNIT,
        BigInteger.ZERO,
        BigInteger.ZERO,
        0);
  }
}
