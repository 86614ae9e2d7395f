package callsheet.statistics.diversity;

import callsheet.statistics.Estimate;
import callsheet.statistics.KeyHash;
import callsheet.statistics.Reason;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.LongStream;

/**
 * What performers and emotions tell about each other beyond chance: against the same labels dealt
 * anew to the turns of each brief, so that a brief that asks for anger makes nobody an angry
 * performer (METHODS 3.4).
 *
 * <p>What is dealt must be independent. Turns of a session are not, and dealt one by one they make
 * the p-value too small; dealt together, as one {@link LabelledTurn} with the masses of all, they
 * do not.
 *
 * @param informationBits mutual information as it is, plug-in
 * @param chanceBits mean of the dealt
 * @param pValue share of deals that tell as much, the real one among them (Phipson and Smyth 2010)
 */
public record RepertoireChance(double informationBits, double chanceBits, double pValue) {
  /** Information that differs by less is equal. */
  private static final double TIE = 1e-12;

  /**
   * Information and chance; {@code NO_DATA} without turns, {@code NO_VARIATION} when all are one
   * performer's. Sorts all turns in each deal.
   *
   * @param turns whose masses are not all 0
   * @param deals how often labels are dealt, 1 at least; 999 give a p-value of three digits
   */
  public static Estimate<RepertoireChance> of(Collection<LabelledTurn> turns, int deals) {
    if (deals < 1) {
      throw new IllegalArgumentException("Invalid number of deals: " + deals + " (at least 1)");
    }
    var deal = new LabelDeal(turns);
    if (deal.performers() < 2) {
      return Estimate.undefined(turns.isEmpty() ? Reason.NO_DATA : Reason.NO_VARIATION);
    }
    double real = bits(deal.table(turn -> 0));
    var dealt =
        LongStream.range(0, deals)
            .mapToDouble(number -> bits(deal.table(turn -> KeyHash.of(turn, number))))
            .sorted()
            .toArray();
    long asLarge = Arrays.stream(dealt).filter(bits -> bits >= real - TIE).count();
    return Estimate.of(
        new RepertoireChance(
            real, Arrays.stream(dealt).sum() / deals, (1.0 + asLarge) / (1.0 + deals)));
  }

  /** Information beyond chance; below 0 when there is less than chance would show. */
  public double excessBits() {
    return informationBits - chanceBits;
  }

  private static double bits(long[][] table) {
    return Objects.requireNonNull(RepertoirePartition.of(table, 1).value()).informationBits();
  }
}
