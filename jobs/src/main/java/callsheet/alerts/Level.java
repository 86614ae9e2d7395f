package callsheet.alerts;

import callsheet.schema.Alert;
import java.util.Optional;

/**
 * A number that may fall, with its interval.
 *
 * @param basis what it depends on beside the recordings
 */
record Level(double value, double lower, double upper, String basis) {
  /** The level that an earlier night stored, if that is of the same basis. */
  Optional<Level> comparable(Alert row) {
    return row.level() != null
            && row.levelLower() != null
            && row.levelUpper() != null
            && basis.equals(row.basis())
        ? Optional.of(new Level(row.level(), row.levelLower(), row.levelUpper(), basis))
        : Optional.empty();
  }

  /**
   * How far this level surely lies below another: by what their intervals leave open between them.
   * 0 when they meet.
   */
  double surelyBelow(Level other) {
    return Math.max(0, other.lower - upper);
  }
}
