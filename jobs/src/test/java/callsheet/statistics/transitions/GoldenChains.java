package callsheet.statistics.transitions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import callsheet.golden.Golden;
import callsheet.golden.GoldenTurn;
import callsheet.golden.GoldenValue;
import callsheet.statistics.transitions.evidence.LabelSeries;
import callsheet.statistics.transitions.evidence.PartnerPairs;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sessions of the reference corpus, and chains that tests write down. */
public final class GoldenChains {
  /** The emotions of the corpus, as its files order them. */
  public static final List<String> EMOTIONS =
      List.of("anger", "fear", "joy", "neutral", "sadness", "surprise");

  public static final PairRule WITHIN = PairRule.of(PairRelation.WITHIN);

  private GoldenChains() {}

  /** The turns of every session by its name, in the order of METHODS 0.3. */
  public static Map<String, List<ChainTurn>> sessions(Predicate<GoldenTurn> isWanted) {
    return Golden.turns().stream()
        .filter(isWanted)
        .sorted(Comparator.comparing(GoldenTurn::startS).thenComparing(GoldenTurn::index))
        .collect(
            groupingBy(GoldenTurn::session, TreeMap::new, mapping(GoldenChains::turn, toList())));
  }

  public static Map<String, List<ChainTurn>> sessions() {
    return sessions(turn -> true);
  }

  private static ChainTurn turn(GoldenTurn turn) {
    return new ChainTurn(
        turn.performer(),
        EMOTIONS.indexOf(String.valueOf(turn.label())),
        turn.confidence(),
        Math.round(1000 * turn.startS()),
        Math.round(1000 * turn.endS()));
  }

  public static Stream<TurnPair> pairs(PairRule rule) {
    return sessions().values().stream().flatMap(s -> SessionPairs.of(s, rule).stream());
  }

  public static List<Segment> segments(PairRule rule) {
    return sessions().values().stream().flatMap(s -> Segment.of(s, rule).stream()).toList();
  }

  /** The partner pairs of each stratum. */
  public static List<PartnerPairs> strata() {
    return Golden.rows("cross_pairs").stream()
        .collect(groupingBy(pair -> pair.get(0), TreeMap::new, toList()))
        .values()
        .stream()
        .map(pairs -> new PartnerPairs(series(pairs, 1), series(pairs, 2)))
        .toList();
  }

  private static LabelSeries series(List<List<String>> pairs, int column) {
    return LabelSeries.hard(
        pairs.stream().mapToInt(pair -> EMOTIONS.indexOf(pair.get(column))).toArray(),
        EMOTIONS.size());
  }

  public static LabelSeries series(Segment segment) {
    return LabelSeries.hard(segment.emotions(), EMOTIONS.size());
  }

  public static ContingencyTable table(Stream<TurnPair> pairs) {
    var counts = new PairCounts(EMOTIONS.size());
    pairs.forEach(counts::add);
    return counts.table();
  }

  public static long[][] matrix(ContingencyTable table) {
    return IntStream.range(0, table.rowCount()).mapToObj(table::rowMasses).toArray(long[][]::new);
  }

  public static ContingencyTable table(GoldenValue counts) {
    return new ContingencyTable(counts.asLongMatrix(), 1);
  }

  /** A segment of one performer's turns, each a second long and a second apart. */
  public static Segment segment(int... emotions) {
    return new Segment(
        IntStream.range(0, emotions.length)
            .mapToObj(at -> new ChainTurn("P", emotions[at], null, 2000L * at, 2000L * at + 1000))
            .toList());
  }

  /** A value for every cell of a square table. */
  public static double[][] cells(int size, CellValue value) {
    var cells = new double[size][size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        cells[row][column] = value.of(row, column);
      }
    }
    return cells;
  }

  /** A number for a cell. */
  public interface CellValue {
    double of(int row, int column);
  }
}
