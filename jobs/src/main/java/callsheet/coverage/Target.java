package callsheet.coverage;

import callsheet.corpus.Cell;
import callsheet.corpus.Stratum;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What is asked of a cell within a stratum.
 *
 * @param demand of more than nothing
 */
public record Target(Cell cell, Stratum stratum, Demand demand) implements Serializable {
  private static final BigDecimal UNITS = BigDecimal.valueOf(1_000_000_000);

  /** Credited turns or pairs that are wanted, above 0. */
  public double wanted() {
    return demand.wanted();
  }

  /** What is wanted, in billionths, rounded up. */
  long units() {
    return units(1);
  }

  /**
   * What one performer can fill, in billionths. It is rounded up, so that ten performers fill a
   * target of which each may fill a tenth.
   */
  long cap() {
    return units(demand.performerCap());
  }

  private long units(double part) {
    return BigDecimal.valueOf(demand.wanted())
        .multiply(BigDecimal.valueOf(part))
        .multiply(UNITS)
        .setScale(0, RoundingMode.CEILING)
        .longValueExact();
  }
}
