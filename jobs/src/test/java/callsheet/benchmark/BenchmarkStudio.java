package callsheet.benchmark;

import callsheet.corpus.Emotion;
import callsheet.corpus.Taxonomy;
import callsheet.corpus.Timeline;
import callsheet.corpus.TimelineTurn;
import callsheet.corpus.Vote;
import callsheet.schema.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** A studio of any size: every session is a pure function of its number. */
final class BenchmarkStudio {
  private static final String[] WORDS = {
    "neutral",
    "joy",
    "excitement",
    "relief",
    "surprise",
    "curiosity",
    "annoyance",
    "frustration",
    "anger",
    "disgust",
    "fear",
    "sadness"
  };
  private static final int TURNS = 30;
  private static final int SCENES = 500;

  /** Performers of one language and vendor; there are four such casts. */
  private static final int CAST = 500;

  private static final List<String> ANNOTATORS =
      IntStream.range(0, 3).mapToObj(a -> "A-" + a).toList();

  private BenchmarkStudio() {}

  static Taxonomy taxonomy() {
    return new Taxonomy(
        "benchmark", Arrays.stream(WORDS).map(w -> new Emotion(w, 0, 0, 0)).toList(), Map.of());
  }

  /** How many sessions have that many turns. */
  static long sessions(long turns) {
    return turns / TURNS;
  }

  /** The session as ingest would write it. */
  static Session session(long number) {
    var timeline = new Timeline(turns(number));
    int cast = draw(number, 1, 4);
    return new Session(
        id(number),
        "B-%03d".formatted(draw(number, 2, SCENES)),
        Instant.EPOCH,
        Instant.EPOCH,
        cast % 2 == 0 ? "en" : "de",
        cast / 2 == 0 ? "studio" : "partner",
        null,
        null,
        performers(number),
        ANNOTATORS,
        TURNS,
        0,
        timeline.pack(),
        number,
        "benchmark",
        number);
  }

  /** Rows of {@code core.turns}. */
  static List<Row> turnRows(long number) {
    var performers = performers(number);
    var rows = new ArrayList<Row>();
    for (TimelineTurn turn : turns(number)) {
      rows.add(
          RowFactory.create(
              id(number),
              turn.ordinal(),
              turn.ordinal(),
              performers.get(turn.speaker()),
              turn.startMs(),
              turn.endMs(),
              null,
              null,
              null,
              null));
    }
    return rows;
  }

  /** Rows of {@code core.annotations}. */
  static List<Row> annotationRows(long number) {
    var rows = new ArrayList<Row>();
    for (TimelineTurn turn : turns(number)) {
      for (Vote vote : turn.votes()) {
        rows.add(
            RowFactory.create(
                id(number),
                turn.ordinal(),
                ANNOTATORS.get(vote.annotator()),
                vote.emotions().toArray(),
                null,
                null,
                null,
                null,
                null,
                false));
      }
    }
    return rows;
  }

  private static String id(long number) {
    return "S-%09d".formatted(number);
  }

  private static List<String> performers(long number) {
    int cast = draw(number, 1, 4);
    int first = draw(number, 3, CAST);
    int performers = 2 + (draw(number, 4, 10) == 0 ? 1 : 0);
    return IntStream.range(0, performers)
        .mapToObj(place -> "P-%d-%03d".formatted(cast, (first + 7 * place) % CAST))
        .toList();
  }

  private static List<TimelineTurn> turns(long number) {
    int performers = performers(number).size();
    var turns = new ArrayList<TimelineTurn>();
    var emotions = new int[performers];
    int speaker = 0;
    long startMs = 0;
    for (int ordinal = 0; ordinal < TURNS; ordinal++) {
      long turn = number * TURNS + ordinal;
      speaker = (speaker + (draw(turn, 5, 5) == 0 ? 0 : 1)) % performers;
      if (draw(turn, 6, 2) == 0) {
        emotions[speaker] = draw(turn, 7, WORDS.length);
      }
      long endMs = startMs + 500 + draw(turn, 8, 6000);
      var votes = draw(turn, 9, 33) == 0 ? List.<Vote>of() : votes(turn, emotions[speaker]);
      turns.add(new TimelineTurn(ordinal, speaker, startMs, endMs, votes));
      startMs = endMs + draw(turn, 10, 700) - 200;
    }
    return turns;
  }

  /** Three in four hear what was meant; one in ten names two emotions. */
  private static List<Vote> votes(long turn, int meant) {
    var votes = new ArrayList<Vote>();
    for (int annotator = 0; annotator < ANNOTATORS.size(); annotator++) {
      long vote = turn * ANNOTATORS.size() + annotator;
      int heard = draw(vote, 11, 4) == 0 ? draw(vote, 12, WORDS.length) : meant;
      int also = draw(vote, 13, 10) == 0 ? draw(vote, 14, WORDS.length) : heard;
      votes.add(
          new Vote(
              annotator,
              also == heard ? List.of(WORDS[heard]) : List.of(WORDS[heard], WORDS[also])));
    }
    return votes;
  }

  /** A number below the bound, by hash of key and purpose. */
  private static int draw(long key, int purpose, int bound) {
    long hash = key * 0x9E3779B97F4A7C15L + purpose * 0xD1B54A32D192ED03L;
    hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
    return (int) (((hash ^ (hash >>> 31)) >>> 33) % bound);
  }
}
