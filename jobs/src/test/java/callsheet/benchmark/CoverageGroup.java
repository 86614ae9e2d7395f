package callsheet.benchmark;

import callsheet.corpus.CellKind;

/** What the coverage of intervals is told for: a column of the table. */
enum CoverageGroup {
  SHARES("shares"),
  RARE_SHARE("share of .03"),
  SELF_RATES("rates, self"),
  PARTNER_RATES("rates, partner"),
  FEW_PAIRS("rates of under 100 pairs");

  private static final int FEW = 100;

  private final String title;

  CoverageGroup(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /**
   * Whether a cell belongs to the group.
   *
   * @param base turns or pairs in the base
   */
  boolean has(StudioCell cell, long base) {
    return switch (this) {
      case SHARES -> cell.relation() == null;
      case RARE_SHARE -> cell.relation() == null && cell.to() == StudioDesign.RARE;
      case SELF_RATES -> cell.relation() == CellKind.SELF;
      case PARTNER_RATES -> cell.relation() == CellKind.PARTNER;
      case FEW_PAIRS -> cell.relation() != null && base < FEW;
    };
  }
}
