package callsheet.verify;

import static callsheet.schema.Tables.ANNOTATIONS;
import static callsheet.schema.Tables.ARC_COUNTS;
import static callsheet.schema.Tables.CELL_MOMENTS;
import static callsheet.schema.Tables.COVERAGE;
import static callsheet.schema.Tables.EMOTION_DISTRIBUTION;
import static callsheet.schema.Tables.EMOTION_TRANSITIONS;
import static callsheet.schema.Tables.GAPPED_ARCS;
import static callsheet.schema.Tables.LABEL_COINCIDENCES;
import static callsheet.schema.Tables.LANDING_FILES;
import static callsheet.schema.Tables.PAIR_CHANCES;
import static callsheet.schema.Tables.PARTICIPANTS;
import static callsheet.schema.Tables.PERFORMER_CELLS;
import static callsheet.schema.Tables.RUN_LENGTHS;
import static callsheet.schema.Tables.SCENE_CELLS;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.SESSION_LABELS;
import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.TURN_LABELS;
import static org.apache.spark.sql.functions.col;

import callsheet.corpus.Emotion;
import callsheet.corpus.Taxonomy;
import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import callsheet.lake.Lake;
import callsheet.raters.ModelsInForce;
import callsheet.raters.RaterModel;
import callsheet.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/**
 * Proves that the tables of a lake agree: everything is made anew from the flat tables, session by
 * session, and compared row by row. Reads only.
 *
 * @param minimumConfidence smallest largest share of a label for its turn to count, 0 to 1
 * @param isModelled whether labels are those of the annotator model in force, not soft votes
 * @param mined which arcs with gaps were mined; null when those are not to be counted anew
 */
public record Verification(
    Taxonomy taxonomy, double minimumConfidence, boolean isModelled, @Nullable MinedArcs mined) {
  /** Of labels by soft vote, whatever arcs were mined. */
  public Verification(Taxonomy taxonomy, double minimumConfidence) {
    this(taxonomy, minimumConfidence, false, null);
  }

  /** Checks the lake, tells each finding when it is there, and returns them all. */
  public List<Finding> of(Lake lake, Consumer<Finding> listener) {
    return new Checks(lake, new Freshness(lake), listener).run();
  }

  private List<String> emotions() {
    return taxonomy.emotions().stream().map(Emotion::name).toList();
  }

  /** Labels of another taxonomy or minimum can differ from those of this one, and are no bug. */
  private void requireSameLabels(Lake lake, @Nullable RaterModel model) {
    var version = LabelRecount.version(taxonomy, minimumConfidence, model);
    var others =
        lake.pinned(SESSION_LABELS)
            .select("label_version")
            .where(col("label_version").notEqual(version))
            .limit(1)
            .collectAsList();
    if (!others.isEmpty()) {
      throw new CallsheetException(
          ExitCode.USAGE,
          "Cannot verify labels: they were made as %s, the configuration says %s (run callsheet nightly first, or give the configuration of that night)"
              .formatted(others.get(0).getString(0), version));
    }
  }

  private final class Checks {
    private final Lake lake;
    private final Freshness freshness;
    private final @Nullable RaterModel model;
    private final Consumer<Finding> listener;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Dataset<Row>> kept = new ArrayList<>();

    private Checks(Lake lake, Freshness freshness, Consumer<Finding> listener) {
      this.lake = lake;
      this.freshness = freshness;
      this.model = isModelled ? ModelsInForce.latest(lake).orElse(null) : null;
      this.listener = listener;
    }

    private List<Finding> run() {
      try {
        check(null, LANDING_FILES, () -> LedgerChecks.files(lake));
        var obstacle =
            freshness.obstacle(null, List.of(SESSIONS, PARTICIPANTS, TURNS, ANNOTATIONS));
        if (obstacle != null) {
          tell(Finding.notCompared(SESSIONS.name(), obstacle));
        } else {
          SessionChecks.orphans(lake).forEach(this::tell);
          var recount = recount(lake.pinned(TURNS));
          tell(SessionChecks.sessions(recount.records()));
          labels(recount);
          counts(counted(recount));
        }
        return findings;
      } finally {
        kept.forEach(Dataset::unpersist);
      }
    }

    private Dataset<Row> records(Dataset<Row> turns) {
      return SessionRecords.of(lake, turns);
    }

    /** What the counts were made of: not every turn when they are for a consent scope. */
    private Recount counted(Recount whole) {
      var scoped = ScopedTurns.of(lake, freshness.night("counting"));
      return scoped == null ? whole : recount(scoped);
    }

    private Recount recount(Dataset<Row> turns) {
      return new Recount(taxonomy, minimumConfidence, model, keep(records(turns)));
    }

    private void labels(Recount recount) {
      if (lake.exists(SESSION_LABELS)) {
        requireSameLabels(lake, model);
      }
      var labels = keep(recount.labels());
      compare("labels", TURN_LABELS, () -> Recount.turnLabels(labels));
      compare("labels", SESSION_LABELS, () -> Recount.sessionLabels(labels));
    }

    private void counts(Recount recount) {
      var facts = keep(recount.facts());
      compare("counting", PERFORMER_CELLS, () -> ExpectedCounts.performerCells(facts));
      compare("counting", SCENE_CELLS, () -> ExpectedCounts.sceneCells(facts));
      compare("counting", CELL_MOMENTS, () -> ExpectedCounts.cellMoments(facts));
      compare("counting", RUN_LENGTHS, () -> ExpectedCounts.runLengths(recount.runs()));
      compare(
          "counting",
          LABEL_COINCIDENCES,
          () -> ExpectedCounts.labelCoincidences(recount.coincidences()));
      compare("counting", PAIR_CHANCES, () -> ExpectedChances.of(recount.chances()));
      compare("counting", ARC_COUNTS, () -> ExpectedCounts.arcCounts(recount.arcs()));
      var marts = new MartChecks(lake, freshness, facts, emotions());
      check("distribution", EMOTION_DISTRIBUTION, marts::distribution);
      check("transitions", EMOTION_TRANSITIONS, marts::transitions);
      if (mined != null) {
        check(
            "gapped-arcs",
            GAPPED_ARCS,
            () ->
                new GappedArcRecount(mined)
                    .of(recount.records(), marts.latest(GAPPED_ARCS, "gapped-arcs")));
      }
      check("coverage", COVERAGE, marts::coverage);
      check("coverage", COVERAGE, () -> LedgerChecks.coverage(marts.latest(COVERAGE, "coverage")));
    }

    private void compare(String step, Table<?> table, Supplier<Dataset<Row>> expected) {
      check(step, table, () -> TableComparison.of(table).with(expected.get(), lake));
    }

    private void check(@Nullable String step, Table<?> table, Supplier<Finding> check) {
      var obstacle = freshness.obstacle(step, List.of(table));
      tell(obstacle == null ? check.get() : Finding.notCompared(table.name(), obstacle));
    }

    private void tell(Finding finding) {
      findings.add(finding);
      listener.accept(finding);
    }

    /** Keeps what several checks read; Spark spills what does not fit into memory. */
    private Dataset<Row> keep(Dataset<Row> rows) {
      var persisted = rows.persist(StorageLevel.MEMORY_AND_DISK());
      kept.add(persisted);
      return persisted;
    }
  }
}
