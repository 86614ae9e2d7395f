package callsheet.statistics.work;

import java.util.List;

/** A row or column of a table: numbers that add up to their total. */
record TableLine(List<CellPlace> parts, CellPlace total) {}
