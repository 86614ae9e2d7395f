package callsheet.benchmark;

import callsheet.corpus.CellKind;

/** What false positives are told for: a column of the table. */
enum PairGroup {
  SELF_CHANGES("self, off-diagonal", CellKind.SELF, false),
  SELF_STAYS("self, diagonal", CellKind.SELF, true),
  PARTNER_CHANGES("partner, off-diagonal", CellKind.PARTNER, false),
  PARTNER_STAYS("partner, diagonal", CellKind.PARTNER, true);

  private final String title;
  private final CellKind relation;
  private final boolean isDiagonal;

  PairGroup(String title, CellKind relation, boolean isDiagonal) {
    this.title = title;
    this.relation = relation;
    this.isDiagonal = isDiagonal;
  }

  String title() {
    return title;
  }

  boolean has(CellKind other, int from, int to) {
    return relation == other && isDiagonal == (from == to);
  }
}
