package callsheet.coverage;

import callsheet.corpus.Cell;
import callsheet.corpus.Stratum;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How much of a cell is wanted within a stratum.
 *
 * @param wanted credited turns or pairs, above 0
 * @param weight how much the target counts in totals and plans
 * @param minAgreement specific agreement that annotators have to reach, null when any will do
 */
public record Target(
    Cell cell, Stratum stratum, double wanted, double weight, @Nullable Double minAgreement)
    implements Serializable {
  private static final BigDecimal UNITS = BigDecimal.valueOf(1_000_000_000);

  /** What is wanted, in billionths, rounded up. */
  long units() {
    return units(1);
  }

  /**
   * The part of what is wanted that one performer can fill, in billionths. It is rounded up, so
   * that ten performers fill a target of which each may fill a tenth.
   */
  long units(double part) {
    return BigDecimal.valueOf(wanted)
        .multiply(BigDecimal.valueOf(part))
        .multiply(UNITS)
        .setScale(0, RoundingMode.CEILING)
        .longValueExact();
  }
}
