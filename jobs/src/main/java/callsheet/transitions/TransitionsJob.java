package callsheet.transitions;

import static callsheet.schema.Tables.ANNOTATOR_MODELS;
import static callsheet.schema.Tables.ARC_COUNTS;
import static callsheet.schema.Tables.ARC_COVERAGE;
import static callsheet.schema.Tables.CELL_MOMENTS;
import static callsheet.schema.Tables.EMOTION_ARCS;
import static callsheet.schema.Tables.EMOTION_DYNAMICS;
import static callsheet.schema.Tables.EMOTION_TRANSITIONS;
import static callsheet.schema.Tables.PAIR_CHANCES;
import static callsheet.schema.Tables.SHIFT_SUBTLETY;
import static org.apache.spark.sql.functions.col;

import callsheet.corpus.CellKind;
import callsheet.corpus.Taxonomy;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.lake.SideBySide;
import callsheet.schema.CellMoment;
import callsheet.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Turns counts into what follows what: rates, residuals and evidence for every ordered pair, how
 * emotions stay and come back, and the ways that they go.
 *
 * @param isModelled whether labels follow the model of the annotators, which corrects their errors
 */
public record TransitionsJob(Taxonomy taxonomy, boolean isModelled) implements Job {
  /** Turns are read for the number of all clusters. */
  private static final Object[] KINDS =
      Stream.concat(Stream.of(CellKind.TURN), CellKind.RELATIONS.stream())
          .map(CellKind::label)
          .toArray();

  /** Of labels by soft vote. */
  public TransitionsJob(Taxonomy taxonomy) {
    this(taxonomy, false);
  }

  @Override
  public String name() {
    return "transitions";
  }

  @Override
  public Set<Table<?>> reads() {
    return isModelled
        ? Set.of(CELL_MOMENTS, PAIR_CHANCES, ARC_COUNTS)
        : Set.of(CELL_MOMENTS, PAIR_CHANCES, ARC_COUNTS, ANNOTATOR_MODELS);
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(
        EMOTION_TRANSITIONS, EMOTION_DYNAMICS, EMOTION_ARCS, ARC_COVERAGE, SHIFT_SUBTLETY);
  }

  @Override
  public void run(Lake lake, Run run) {
    var counts = lake.read(ARC_COUNTS);
    var shapes = new ArcShapes(taxonomy);
    var counted = SideBySide.begun(() -> ArcSums.ofArcs(counts));
    var played = SideBySide.begun(() -> ArcSums.ofShapes(counts, shapes.all(), lake));
    var noise = SideBySide.begun(() -> noise(lake, run));
    var pairs = ScopedPairs.all(moments(lake), lake.rows(PAIR_CHANCES), taxonomy);
    var arcs = new ArcRows(taxonomy, shapes, run).of(counted.get());
    var scopes = pairs.stream().map(ScopedPairs::scope).distinct().toList();
    var coverage = new ArcCoverageRows(taxonomy.size(), run).of(pairs, counted.get());
    var subtlety = new SubtletyRows(arcs, run).of(scopes, played.get());
    SideBySide.together(
        List.of(
            () ->
                lake.snapshot(
                    EMOTION_TRANSITIONS, run, TransitionStatistics.of(pairs, noise.get(), run)),
            () -> lake.snapshot(EMOTION_DYNAMICS, run, DynamicsRows.of(pairs, run)),
            () -> lake.snapshot(EMOTION_ARCS, run, arcs),
            () -> lake.snapshot(ARC_COVERAGE, run, coverage),
            () -> lake.snapshot(SHIFT_SUBTLETY, run, subtlety)));
  }

  private NoiseFloor noise(Lake lake, Run run) {
    return isModelled ? NoiseFloor.UNKNOWN : NoiseFloor.on(lake, run.asOf(), taxonomy.size());
  }

  private static List<CellMoment> moments(Lake lake) {
    var pairs =
        lake.read(CELL_MOMENTS)
            .where(col("cell_kind").isin(KINDS).and(col("scope_kind").notEqual("scene")));
    return lake.records(CELL_MOMENTS, pairs);
  }
}
