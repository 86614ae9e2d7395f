package callsheet.benchmark;

import callsheet.corpus.Cell;
import callsheet.corpus.CellKind;
import callsheet.corpus.PlannedArc;
import callsheet.corpus.Stratum;
import callsheet.corpus.StudioTaxonomy;
import callsheet.forecast.Forecast;
import callsheet.lake.Lake;
import callsheet.lake.TestLake;
import callsheet.recordings.Recording;
import callsheet.recordings.Recordings;
import callsheet.recordings.WantedCell;
import callsheet.sample.SampleLake;
import callsheet.schema.Coverage;
import callsheet.schema.Scene;
import callsheet.schema.Session;
import callsheet.schema.Tables;
import callsheet.statistics.credibility.BuehlmannStraub;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Forecasts the later recordings of a corpus from the earlier ones: with what the arcs plan ({@link
 * Forecast}), with the same but no brief's arc known, and by the textbook, that knows no plan
 * either (Buehlmann and Straub 1970). From the root of the project:
 *
 * <pre>
 * mvn -q -pl jobs test-compile dependency:build-classpath \\
 *     -DincludeScope=test -Dmdep.outputFile=target/benchmark-classpath.txt
 * cd jobs
 * java -cp target/classes:target/test-classes:$(cat target/benchmark-classpath.txt) \\
 *     callsheet.benchmark.ForecastBenchmark [lake of a night, the sample's]
 * </pre>
 */
public final class ForecastBenchmark {
  private static final List<Double> KNOWN = List.of(0.1, 0.25, 0.5, 0.75);
  private static final int ALL = Integer.MAX_VALUE;

  private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
  private final List<Cell> cells;
  private final TreeSet<Cell> wanted;
  private final Map<String, PlannedArc> arcs = new TreeMap<>();
  private final List<Recording> recordings;

  private ForecastBenchmark(Lake lake) {
    this.wanted =
        lake.rows(Tables.COVERAGE).stream()
            .map(ForecastBenchmark::cell)
            .collect(Collectors.toCollection(TreeSet::new));
    var all = new TreeSet<>(wanted);
    StudioTaxonomy.TAXONOMY.emotions().forEach(emotion -> all.add(Cell.emotion(emotion.name())));
    this.cells = List.copyOf(all);
    var ofAnybody = cells.stream().map(cell -> new WantedCell(cell, Stratum.ALL)).toList();
    var recordedAt =
        lake.rows(Tables.SESSIONS).stream()
            .collect(Collectors.toMap(Session::sessionId, Session::recordedAt));
    this.recordings =
        Recordings.of(lake, TestLake.NIGHT, null, ofAnybody, ALL).stream()
            .sorted(
                Comparator.comparing((Recording one) -> recordedAt.get(one.sessionId()))
                    .thenComparing(Recording::sessionId))
            .toList();
    recordings.forEach(one -> arcs.put(one.sceneId(), new PlannedArc(List.of())));
    for (Scene scene : lake.rows(Tables.SCENES)) {
      arcs.put(scene.sceneId(), PlannedArc.of(scene.arc(), scene.tags(), StudioTaxonomy.TAXONOMY));
    }
  }

  /** Runs the benchmark; see the class for the arguments. */
  public static void main(String[] args) {
    var lake = args.length > 0 ? new Lake(TestLake.spark(), args[0]) : SampleLake.lake();
    var benchmark = new ForecastBenchmark(lake);
    benchmark.out.printf(
        "%d recordings of %d briefs, %d cells wanted%n",
        benchmark.recordings.size(), benchmark.arcs.size(), benchmark.wanted.size());
    var table =
        new MarkdownTable(
            benchmark.out,
            List.of(
                "known",
                "cells",
                "predictions",
                "brought",
                "textbook: bias, error",
                "no arcs: bias, error",
                "arcs: bias, error",
                "arcs against textbook, squared error",
                "no arcs against textbook"));
    KNOWN.forEach(share -> benchmark.forecast(share, table));
  }

  private static Cell cell(Coverage row) {
    return Cell.of(row.cellKind(), row.fromEmotion(), row.toEmotion());
  }

  private void forecast(double share, MarkdownTable table) {
    int known = (int) Math.round(share * recordings.size());
    var sessions = new HeldOutSessions(cells, arcs, recordings, known);
    var blank = new TreeMap<String, PlannedArc>();
    arcs.keySet().forEach(brief -> blank.put(brief, new PlannedArc(List.of())));
    var planned = Forecast.of(sessions);
    var unplanned = Forecast.of(new HeldOutSessions(cells, blank, recordings, known));
    var errors = new TreeMap<String, Errors>();
    for (int goal = 0; goal < cells.size(); goal++) {
      if (wanted.contains(cells.get(goal))) {
        judge(sessions, goal, List.of(unplanned, planned), errors);
      }
    }
    errors.forEach((name, of) -> table.row(of.texts("%.0f %%".formatted(100 * share), name)));
  }

  private static double[] textbook(HeldOutSessions sessions, int goal) {
    var seen =
        IntStream.range(0, sessions.briefs())
            .mapToObj(brief -> sessions.seen(brief, goal))
            .toList();
    var credibility = BuehlmannStraub.of(seen.stream().filter(brief -> brief.count() > 0).toList());
    return seen.stream().mapToDouble(credibility::expected).toArray();
  }

  private void judge(
      HeldOutSessions sessions, int goal, List<Forecast> forecasts, Map<String, Errors> errors) {
    var textbook = textbook(sessions, goal);
    var kind = cells.get(goal).kind() == CellKind.EMOTION ? "emotions" : "transitions";
    for (var session : sessions.rest()) {
      int brief = sessions.briefOf(session);
      var name = kind + (sessions.isPlanned(brief, goal) ? ", in the arc" : ", not in the arc");
      errors
          .computeIfAbsent(name, one -> new Errors())
          .add(
              session.sessionId(),
              sessions.brought(session)[goal],
              textbook[brief],
              forecasts.get(0).of(brief, goal).mean(),
              forecasts.get(1).of(brief, goal).mean());
    }
  }

  /** What three forecasts of the same were off. */
  private static final class Errors {
    private int predictions;
    private double brought;
    private final double[] bias = new double[3];
    private final double[] squares = new double[3];
    private final Map<String, double[]> squaresOfSessions = new TreeMap<>();

    void add(String session, double realised, double... predicted) {
      predictions++;
      brought += realised;
      var ofSession = squaresOfSessions.computeIfAbsent(session, one -> new double[3]);
      for (int way = 0; way < predicted.length; way++) {
        double error = predicted[way] - realised;
        bias[way] += error;
        squares[way] += error * error;
        ofSession[way] += error * error;
      }
    }

    List<String> texts(String known, String name) {
      var texts =
          new ArrayList<>(
              List.of(
                  known,
                  name,
                  Integer.toString(predictions),
                  "%.3f".formatted(brought / predictions)));
      for (int way = 0; way < bias.length; way++) {
        texts.add(
            "%+.3f, %.4f"
                .formatted(bias[way] / predictions, Math.sqrt(squares[way] / predictions)));
      }
      texts.add(against(2));
      texts.add(against(1));
      return texts;
    }

    /** Against the textbook, in percent, with the interval over sessions. */
    private String against(int way) {
      var differences =
          squaresOfSessions.values().stream().mapToDouble(of -> of[way] - of[0]).toArray();
      double mean = squares[way] - squares[0];
      double spread = 0;
      for (double difference : differences) {
        double distance = difference - mean / differences.length;
        spread += distance * distance;
      }
      double half = 1.96 * Math.sqrt(spread);
      return "%+.1f %% (%+.1f to %+.1f)"
          .formatted(
              100 * mean / squares[0],
              100 * (mean - half) / squares[0],
              100 * (mean + half) / squares[0]);
    }
  }
}
