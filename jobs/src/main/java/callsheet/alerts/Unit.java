package callsheet.alerts;

import callsheet.error.Range;
import java.util.Locale;

/** The units that measures and thresholds are in. */
enum Unit {
  /** A part of something, from 0. */
  SHARE {
    @Override
    String words(double value) {
      return String.format(Locale.ROOT, "%.1f %%", 100 * value);
    }
  },
  DAYS {
    @Override
    String words(double value) {
      var number = Math.rint(value) == value ? "%.0f" : "%.1f";
      return String.format(Locale.ROOT, number, value) + (value == 1 ? " day" : " days");
    }
  },
  /** Points of Krippendorff's alpha. */
  ALPHA {
    @Override
    String words(double value) {
      return String.format(Locale.ROOT, "%.3f", value);
    }
  };

  /** The value with its unit, as sentences have it. */
  abstract String words(double value);

  /** What values that raise an alert may be. */
  Range range() {
    return this == DAYS ? Range.atLeast(1) : Range.part();
  }

  /** Its name in tables. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
