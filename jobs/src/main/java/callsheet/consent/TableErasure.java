package callsheet.consent;

import callsheet.lake.Lake;
import callsheet.lake.SideBySide;
import callsheet.lake.TableFiles;
import callsheet.schema.Column;
import callsheet.schema.RemovedThing;
import callsheet.schema.Table;
import callsheet.schema.Tables;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The lake's part of an erasure: what was deleted from tables is deleted from files. */
final class TableErasure {
  private TableErasure() {}

  /** Every file that only earlier versions of the tables need. */
  static List<RemovedThing> things(Lake lake) {
    List<Supplier<List<RemovedThing>>> lists =
        tables(lake).map(table -> SideBySide.begun(() -> things(lake, table))).toList();
    return lists.stream().map(Supplier::get).flatMap(List::stream).toList();
  }

  private static List<RemovedThing> things(Lake lake, Table<?> table) {
    return TableFiles.of(lake, table).purgeable().stream()
        .map(file -> new RemovedThing(table.name(), "files", file, 1, null))
        .toList();
  }

  /**
   * Deletes them, and what was settled aside. What was erased from the tables before exists nowhere
   * in the lake afterwards.
   */
  static void purge(Lake lake) {
    lake.sweep();
    SideBySide.together(
        tables(lake).<Runnable>map(table -> () -> TableFiles.of(lake, table).purge()).toList());
  }

  private static Stream<Table<?>> tables(Lake lake) {
    return Tables.ALL.stream().filter(table -> mayHoldPerformers(table) && lake.exists(table));
  }

  /** What is about a session is about its performers, whether it names them or not. */
  private static boolean mayHoldPerformers(Table<?> table) {
    return table.database().equals("core") || table.columns().stream().anyMatch(Column::isPersonal);
  }
}
