package callsheet.ingest;

import static callsheet.schema.Tables.ANNOTATIONS;
import static callsheet.schema.Tables.NIGHTS;
import static callsheet.schema.Tables.PARTICIPANTS;
import static callsheet.schema.Tables.TURNS;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.LakeLock;
import callsheet.lake.Run;
import callsheet.landing.LandingFolder;
import callsheet.nightly.NightFacts;
import callsheet.nightly.Nightly;
import callsheet.nightly.StepListener;
import callsheet.schema.Annotation;
import callsheet.schema.FeedCount;
import callsheet.schema.Night;
import callsheet.schema.Participant;
import callsheet.schema.Step;
import callsheet.schema.Table;
import callsheet.schema.Turn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Nights of ingest alone, one a day, on a small landing; and what is in the lake after them. */
final class Nights {
  private static final LocalDate DAY_BEFORE = LocalDate.of(2026, 11, 20);

  private final Lake lake;
  private final LandingFolder landing;
  private int nights;

  Nights(Lake lake, LandingFolder landing) {
    this.lake = lake;
    this.landing = landing;
  }

  /** Runs the next night. */
  void run() {
    nights++;
    var job = new IngestJob(new IngestConfig(landing.location(), 1 << 20, false), Parsing.TAXONOMY);
    var clock = Clock.fixed(Instant.parse("2026-11-30T00:00:00Z"), ZoneOffset.UTC);
    var facts = new NightFacts("test-1", "f", "v");
    var run = new Run(asOf(nights), "run-" + nights, 42);
    try (var lock = lock(clock)) {
      var nightly = new Nightly(lake, lock, clock, new Silence());
      assertThat(nightly.run(List.<Job>of(job), List.<Job>of(job), run, facts, false)).isTrue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LakeLock lock(Clock clock) {
    var root = new Path(lake.location(NIGHTS)).getParent().getParent().toString();
    return LakeLock.acquire(root, new Configuration(), clock, false);
  }

  /** The date of a night, counted from 1. */
  static LocalDate asOf(int night) {
    return DAY_BEFORE.plusDays(night);
  }

  private static final class Silence implements StepListener {
    @Override
    public void ended(Step step, int steps) {}

    @Override
    public void unchanged(Step step, int steps) {}

    @Override
    public void repaired(String message) {}
  }

  /** What the books say of the last night. */
  List<FeedCount> tonight() {
    return lake.rows(NIGHTS).stream()
        .filter(night -> night.asOf().equals(asOf(nights)))
        .map(Night::feeds)
        .findFirst()
        .orElseThrow();
  }

  /** Every table that ingest writes, as text. */
  Map<String, String> everything() {
    var job = new IngestJob(new IngestConfig(landing.location(), 1, false), Parsing.TAXONOMY);
    var tables = new TreeMap<String, String>();
    for (Table<?> table : job.writes()) {
      var rows = lake.read(table).toJSON().collectAsList().stream().sorted();
      tables.put(table.name(), rows.collect(Collectors.joining("\n")));
    }
    return tables;
  }

  /** Text of every turn, or why it is gone. */
  Map<String, String> texts() {
    return lake.rows(TURNS).stream()
        .collect(
            Collectors.toMap(row -> row.sessionId() + " " + row.turn(), Nights::textOrTombstone));
  }

  private static String textOrTombstone(Turn row) {
    return row.tombstone() == null ? String.valueOf(row.text()) : row.tombstone();
  }

  /** Who heard what in which turn of a session. */
  List<String> heard(String session) {
    Function<Annotation, String> told =
        row ->
            "%d %s %s%s"
                .formatted(
                    row.turn(),
                    row.annotatorId(),
                    row.emotions().get(0),
                    row.isLate() ? " late" : "");
    return lake.rows(ANNOTATIONS).stream()
        .filter(row -> row.sessionId().equals(session))
        .map(told)
        .sorted()
        .toList();
  }

  /** When each participant was paid. */
  Map<String, String> paid(String session) {
    return lake.rows(PARTICIPANTS).stream()
        .filter(row -> row.sessionId().equals(session))
        .collect(
            Collectors.toMap(
                Participant::performerId,
                row -> row.paidOn() == null ? "open" : row.paidOn().toString()));
  }
}
