package callsheet.commission;

import callsheet.schema.SceneCell;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * What the sessions of one brief brought to one cell.
 *
 * @param sessions rated sessions, whether they show the cell or not
 * @param mass sum over sessions, in billionths
 * @param squares sum over sessions of the squared mass, in billionths squared
 */
record History(long sessions, BigInteger mass, BigInteger squares) {
  private static final int UNIT_DIGITS = 9;

  static History of(SceneCell counted) {
    return new History(
        counted.sessionCount(), BigInteger.valueOf(counted.mass()), counted.massSquared());
  }

  /** Sessions that never showed the cell. */
  static History without(long sessions) {
    return new History(sessions, BigInteger.ZERO, BigInteger.ZERO);
  }

  /** Turns or pairs a session. */
  double mean() {
    return new BigDecimal(mass, UNIT_DIGITS).doubleValue() / sessions;
  }

  /** Sum over sessions of the squared distance to their mean; exact until it is divided. */
  double scatter() {
    var scaled = squares.multiply(BigInteger.valueOf(sessions)).subtract(mass.pow(2));
    return new BigDecimal(scaled, 2 * UNIT_DIGITS).doubleValue() / sessions;
  }
}
