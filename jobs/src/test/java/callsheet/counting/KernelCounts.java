package callsheet.counting;

import static callsheet.schema.Tables.ARC_COUNTS;
import static callsheet.schema.Tables.LABEL_COINCIDENCES;
import static callsheet.schema.Tables.PERFORMER_CELLS;
import static callsheet.schema.Tables.RUN_LENGTHS;
import static callsheet.schema.Tables.SCENE_CELLS;

import callsheet.corpus.LabelMass;
import callsheet.corpus.Taxonomy;
import callsheet.schema.ArcCount;
import callsheet.schema.LabelCoincidence;
import callsheet.schema.PairChance;
import callsheet.schema.PerformerCell;
import callsheet.schema.RunLength;
import callsheet.schema.SceneCell;
import callsheet.schema.Table;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;

/** What the kernel counts, without Spark: partitions are lists, and sums are made in a map. */
final class KernelCounts {
  private final Taxonomy taxonomy;
  private final Map<CountKey, byte[]> sums = new HashMap<>();

  KernelCounts(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /** Counts the sessions in one partition. */
  static KernelCounts of(Collection<NaiveSession> sessions, double minimumConfidence) {
    var counts = new KernelCounts(Studios.TAXONOMY);
    counts.add(sessions, minimumConfidence);
    return counts;
  }

  /** Adds a partition. */
  void add(Collection<NaiveSession> partition, double minimumConfidence) {
    add(partition, minimumConfidence, Set.of());
  }

  /** Adds a partition of which nothing of the performers at some places may count. */
  void add(Collection<NaiveSession> partition, double minimumConfidence, Set<Integer> uncovered) {
    var store = new CountStore();
    var kernel =
        new TimelineCounts(taxonomy, Math.round(minimumConfidence * LabelMass.UNIT), store);
    for (NaiveSession session : partition) {
      kernel.add(head(session).without(uncovered), session.timeline().pack());
    }
    store.drain().forEachRemaining(c -> sums.merge(c.getKey(), c.getValue(), PackedCounts::sum));
  }

  static SessionHead head(NaiveSession session) {
    return SessionHead.of(
        session.sceneId(), session.language(), session.vendor(), session.performerIds());
  }

  Set<PerformerCell> performerCells() {
    return rows(
        PERFORMER_CELLS, key -> key.family() == Family.PERFORMER, CountRows::performerCells);
  }

  Set<SceneCell> sceneCells() {
    return rows(
        SCENE_CELLS,
        key -> key.first().equals(CountKey.SCENE) && key.third().equals(CountKey.SESSION),
        CountRows::sceneCells);
  }

  Set<RunLength> runLengths() {
    return rows(RUN_LENGTHS, key -> key.family() == Family.RUNS, CountRows::runLengths);
  }

  Set<LabelCoincidence> labelCoincidences() {
    return rows(
        LABEL_COINCIDENCES,
        key -> key.family() == Family.COINCIDENCES,
        CountRows::labelCoincidences);
  }

  Set<PairChance> pairChances() {
    var rows = new HashSet<PairChance>();
    sums.forEach(
        (key, packed) -> {
          if (key.family() == Family.CHANCES) {
            rows.addAll(
                ChanceRows.of(key.first(), new CountReader(packed), new CellIndex(taxonomy)));
          }
        });
    return rows;
  }

  Set<ArcCount> arcCounts() {
    return rows(ARC_COUNTS, key -> key.family() == Family.ARCS, CountRows::arcCounts);
  }

  /** The packed counts by key, comparable. */
  Map<CountKey, String> packed() {
    var packed = new HashMap<CountKey, String>();
    sums.forEach((key, counts) -> packed.put(key, Arrays.toString(counts)));
    return packed;
  }

  private <R extends Record> Set<R> rows(
      Table<R> table, Predicate<CountKey> isOfTable, CellRows.RowsOfKey rowsOfKey) {
    var index = new CellIndex(taxonomy);
    var rows = new HashSet<R>();
    sums.forEach(
        (key, packed) -> {
          if (isOfTable.test(key)) {
            List<Row> made = rowsOfKey.of(row(key), new CountReader(packed), index);
            made.forEach(row -> rows.add(table.fromRow(withSchema(table, row))));
          }
        });
    return rows;
  }

  private static Row row(CountKey key) {
    var values = new Object[] {key.family().name(), key.first(), key.second(), key.third()};
    return new GenericRowWithSchema(values, CorpusCounts.SCHEMA);
  }

  private static Row withSchema(Table<?> table, Row row) {
    var values = new Object[row.size()];
    for (int column = 0; column < values.length; column++) {
      values[column] = row.get(column);
    }
    return new GenericRowWithSchema(values, table.schema());
  }
}
