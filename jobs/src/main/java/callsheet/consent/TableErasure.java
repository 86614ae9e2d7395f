package callsheet.consent;

import callsheet.lake.Lake;
import callsheet.lake.SideBySide;
import callsheet.lake.TableFiles;
import callsheet.schema.Column;
import callsheet.schema.Removal;
import callsheet.schema.Table;
import callsheet.schema.Tables;
import java.util.List;
import java.util.function.Supplier;

/** The lake's part of an erasure: what was deleted from tables is deleted from files. */
final class TableErasure {
  private TableErasure() {}

  /**
   * Deletes every file that only earlier versions of the tables need, and what was settled aside.
   * What was erased from the tables before exists nowhere in the lake afterwards.
   */
  static List<Removal> removed(Lake lake) {
    lake.sweep();
    List<Supplier<Removal>> purges =
        Tables.ALL.stream()
            .filter(table -> mayHoldPerformers(table) && lake.exists(table))
            .map(table -> SideBySide.begun(() -> purged(lake, table)))
            .toList();
    return purges.stream().map(Supplier::get).filter(removal -> removal.count() > 0).toList();
  }

  /** What is about a session is about its performers, whether it names them or not. */
  private static boolean mayHoldPerformers(Table<?> table) {
    return table.database().equals("core") || table.columns().stream().anyMatch(Column::isPersonal);
  }

  private static Removal purged(Lake lake, Table<?> table) {
    return new Removal(table.name(), "files", TableFiles.of(lake, table).purge());
  }
}
