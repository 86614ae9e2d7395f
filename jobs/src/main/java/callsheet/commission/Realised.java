package callsheet.commission;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import callsheet.corpus.Cell;
import callsheet.recordings.SessionSum;
import callsheet.schema.RowCodec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What sessions brought, summed by brief: to each cell, and to each group of cells in all. As many
 * numbers as there are briefs and cells, however many the sessions.
 */
final class Realised {
  /** All cells, as {@link #total} names them. */
  static final String ALL = "(all)";

  private static final long UNIT = 1_000_000_000;
  private static final Sums NOTHING = new Sums(0, 0, 0, 0);

  private static final Encoder<Row> BROUGHT =
      Encoders.row(
          new StructType()
              .add("scene_id", DataTypes.StringType)
              .add("part", DataTypes.StringType)
              .add("mass", DataTypes.LongType));

  private final List<Cell> cells;
  private final Map<String, Map<String, Sums>> byBrief = new HashMap<>();

  /**
   * Sums over sessions.
   *
   * @param sessions those that brought anything
   * @param mass turns or pairs
   * @param squares of the sessions' turns or pairs
   * @param hits sessions that brought one, half a one counts
   */
  record Sums(long sessions, double mass, double squares, long hits) {}

  private Realised(List<Cell> cells) {
    this.cells = List.copyOf(cells);
  }

  /**
   * The sums of sessions, without those that a withdrawal has changed (METHODS 7.1).
   *
   * @param sessions as {@link SessionSum}
   * @param cells by whose place they name cells
   */
  static Realised of(Dataset<Row> sessions, List<Cell> cells) {
    var realised = new Realised(cells);
    var mass = col("mass").cast("decimal(19,0)");
    sessions
        .where("NOT has_withdrawn")
        .flatMap(parts(cells), BROUGHT)
        .groupBy("scene_id", "part")
        .agg(
            count(lit(1)),
            sum("mass"),
            sum(mass.multiply(mass)),
            sum(when(col("mass").geq(lit(UNIT / 2)), 1L).otherwise(0L)))
        .collectAsList()
        .forEach(
            row ->
                realised
                    .byBrief
                    .computeIfAbsent(row.getString(0), brief -> new HashMap<>())
                    .put(row.getString(1), sums(row)));
    return realised;
  }

  private static Sums sums(Row row) {
    return new Sums(
        row.getLong(2),
        BigDecimal.valueOf(row.getLong(3), 9).doubleValue(),
        row.getDecimal(4).movePointLeft(18).doubleValue(),
        row.getLong(5));
  }

  /** Of a session its cells by place, and every group, whether it brought anything or not. */
  private static FlatMapFunction<Row, Row> parts(List<Cell> cells) {
    var kinds = new ArrayList<>(cells.stream().map(cell -> cell.kind().label()).toList());
    return row -> {
      var session = RowCodec.of(SessionSum.class).fromRow(row);
      var parts = new ArrayList<Row>();
      var totals = new HashMap<String, Long>();
      totals.put(ALL, 0L);
      kinds.forEach(kind -> totals.put(kind, 0L));
      for (var sum : session.cells()) {
        parts.add(RowFactory.create(session.sceneId(), place(sum.cell()), sum.mass()));
        totals.merge(ALL, sum.mass(), Math::addExact);
        totals.merge(kinds.get(sum.cell()), sum.mass(), Math::addExact);
      }
      totals.forEach((group, mass) -> parts.add(RowFactory.create(session.sceneId(), group, mass)));
      return parts.iterator();
    };
  }

  private static String place(int cell) {
    return Integer.toString(cell);
  }

  /** The briefs of the sessions, in order. */
  Set<String> briefs() {
    return new TreeSet<>(byBrief.keySet());
  }

  List<Cell> cells() {
    return cells;
  }

  long sessions(String brief) {
    return total(brief, ALL).sessions();
  }

  /** What the sessions of a brief brought to the cell at a place. */
  Sums cell(String brief, int cell) {
    return sums(brief, place(cell));
  }

  /**
   * What they brought to all cells of a kind.
   *
   * @param group label of the kind, or {@link #ALL}
   */
  Sums total(String brief, String group) {
    return sums(brief, group);
  }

  private Sums sums(String brief, String part) {
    return byBrief.getOrDefault(brief, Map.of()).getOrDefault(part, NOTHING);
  }
}
