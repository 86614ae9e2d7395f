package callsheet.counting;

import callsheet.schema.PairChance;
import callsheet.schema.RareStratum;
import callsheet.schema.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** The rows of {@code core.pair_chances}. */
final class ChanceRows {
  private ChanceRows() {}

  static List<Row> pairChances(Row key, CountReader counts, CellIndex index) {
    return of(key.getAs("first"), counts, index).stream().map(Tables.PAIR_CHANCES::toRow).toList();
  }

  /** The pairs of a language; of rare ones, their strata. */
  static List<PairChance> of(String language, CountReader counts, CellIndex index) {
    var rows = new LinkedHashMap<Integer, PairChance>();
    while (counts.next()) {
      if (ChanceSums.isKind(counts.cell())) {
        addKind(counts, rows);
      } else {
        rows.put((int) counts.cell(), pair(language, counts, index));
      }
    }
    return List.copyOf(rows.values());
  }

  private static PairChance pair(String language, CountReader counts, CellIndex index) {
    int cell = (int) counts.cell();
    int emotions = index.emotions();
    return new PairChance(
        language,
        PairChances.RELATIONS.get(cell / (emotions * emotions)).label(),
        index.name(cell / emotions % emotions),
        index.name(cell % emotions),
        counts.value(0),
        counts.value(1),
        counts.wide(0),
        counts.wide(1),
        new ArrayList<>(),
        counts.wide(2),
        counts.wide(3),
        counts.wide(4),
        counts.wide(5));
  }

  /** A part of the corpus in which the pair is rare keeps strata that the whole does not need. */
  private static void addKind(CountReader counts, Map<Integer, PairChance> rows) {
    long kind = counts.cell();
    var row = rows.get(ChanceSums.cell(kind));
    if (row != null && ChanceSums.isSmall(row.variance())) {
      row.rareStrata()
          .add(
              new RareStratum(
                  ChanceSums.size(kind),
                  ChanceSums.marked(kind),
                  ChanceSums.drawn(kind),
                  counts.value(0)));
    }
  }
}
