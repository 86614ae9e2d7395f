package callsheet.recordings;

import callsheet.corpus.Cell;
import callsheet.corpus.Stratum;
import java.io.Serializable;

/** A cell that is wanted, and of whom. */
public record WantedCell(Cell cell, Stratum stratum) implements Serializable {}
