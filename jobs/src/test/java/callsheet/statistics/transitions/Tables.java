package callsheet.statistics.transitions;

import callsheet.golden.GoldenValue;
import callsheet.statistics.Estimate;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Tables of counts of three emotions, many with empty cells, and what laws need of them. */
public final class Tables {
  private Tables() {}

  public static Arbitrary<long[][]> ofThree() {
    return of(3);
  }

  public static Arbitrary<long[][]> of(int size) {
    var counts = Arbitraries.oneOf(Arbitraries.just(0L), Arbitraries.longs().between(0, 30));
    return counts.array(long[].class).ofSize(size).array(long[][].class).ofSize(size);
  }

  public static ContingencyTable table(long[][] counts) {
    return new ContingencyTable(counts, 1);
  }

  /** The table with its second and third emotion exchanged. */
  public static ContingencyTable exchanged(long[][] counts) {
    var other = new long[3][3];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        other[renamed(row)][renamed(column)] = counts[row][column];
      }
    }
    return table(other);
  }

  public static int renamed(int emotion) {
    return emotion == 0 ? 0 : 3 - emotion;
  }

  public static <T> T certain(Estimate<T> estimate) {
    return Objects.requireNonNull(estimate.value(), String.valueOf(estimate.reason()));
  }

  /** Holds every cell of a matrix of estimates against its own. */
  public static void assertCells(GoldenValue matrix, CellEstimate ours) {
    for (int row = 0; row < matrix.size(); row++) {
      for (int column = 0; column < matrix.get(row).size(); column++) {
        matrix.get(row).get(column).assertIs(ours.of(row, column));
      }
    }
  }

  /** The same to a relative 1e-9, for numbers that may be tiny. */
  public static void assertRelative(GoldenValue reference, double ours) {
    reference.assertIsNear(ours, 1e-9 * ours);
  }

  /** An estimate for a cell. */
  public interface CellEstimate {
    Estimate<Double> of(int row, int column);
  }
}
