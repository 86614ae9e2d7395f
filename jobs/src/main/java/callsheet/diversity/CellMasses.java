package callsheet.diversity;

import callsheet.moments.Cell;
import java.util.List;

/**
 * Who has how much of a cell, without names.
 *
 * @param masses one of each performer who has any, in billionths, in no order
 */
record CellMasses(Cell cell, List<Long> masses) {}
