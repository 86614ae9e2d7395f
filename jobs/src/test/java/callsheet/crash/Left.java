package callsheet.crash;

import callsheet.lake.Lake;
import callsheet.lake.TestLake;
import callsheet.schema.Column;
import callsheet.schema.Table;
import callsheet.schema.Tables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a night leaves: every row of every table, every page, and what else lies about.
 *
 * @param tables rows as JSON, sorted, by table; without the columns that tell of the run itself
 *     (when it began, how long it took, how many rows it had to write, where the tables stood
 *     before); of the certificates of erasure all but the number of files that were removed and
 *     searched, for whoever is cut off leaves files of his own
 * @param pages the bytes of the reports, each as a character, by their paths
 * @param landing the bytes of the landing files, each as a character, by their paths
 * @param besides names in the lake that are no database
 */
record Left(
    Map<String, List<String>> tables,
    Map<String, String> pages,
    Map<String, String> landing,
    List<String> besides) {
  static Left by(Path lake, Path reports, Path landing) throws IOException {
    return new Left(tables(lake), bytes(reports), bytes(landing), besides(lake));
  }

  /** The rows alone. */
  static Map<String, List<String>> tables(Path lake) {
    var tables = new TreeMap<String, List<String>>();
    var opened = new Lake(TestLake.spark(), lake.toString());
    Tables.ALL.forEach(table -> tables.put(table.name(), rows(opened, table)));
    return tables;
  }

  private static List<String> rows(Lake lake, Table<?> table) {
    var columns =
        table.columns().stream()
            .filter(column -> !column.isPerRun())
            .map(Column::name)
            .collect(Collectors.joining(", "));
    if (table.equals(Tables.ERASURES)) {
      columns += ", filter(removed, part -> part.unit <> 'files') AS removed";
    }
    return lake
        .read(table)
        .selectExpr("to_json(struct(%s))".formatted(columns))
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .sorted()
        .toList();
  }

  private static Map<String, String> bytes(Path folder) throws IOException {
    var bytes = new TreeMap<String, String>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes.put(
            folder.relativize(file).toString(),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return bytes;
  }

  private static List<String> besides(Path lake) throws IOException {
    var databases = List.of("core", "marts", "ops");
    try (var files = Files.list(lake)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !databases.contains(name))
          .sorted()
          .toList();
    }
  }
}
