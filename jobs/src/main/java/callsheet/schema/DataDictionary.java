package callsheet.schema;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;

/**
 * The dictionary of the tables, made of their records: Markdown that also reads well on a terminal.
 */
public final class DataDictionary {
  private DataDictionary() {}

  /** The whole dictionary. */
  public static String whole() {
    return """
        # Data dictionary

        Made of the records in `jobs/src/main/java/callsheet/schema`: change it there. Times are UTC. Label masses in
        `core` are integers in billionths of a turn or pair; in `marts` they are turns or pairs. A number marked *inventory* tells what is in the corpus and has no
        sampling error; one marked *propensity* infers beyond it. What is undefined is null, with a reason beside it.

        """
        + overview()
        + Tables.ALL.stream().map(table -> "\n" + page(table)).collect(joining());
  }

  /** Every table in a line. */
  public static String overview() {
    var width = Tables.ALL.stream().mapToInt(table -> table.name().length()).max().orElse(0);
    var text = new StringBuilder();
    text.append("| table").append(" ".repeat(width - 5)).append(" | what it tells |\n");
    text.append("|-").append("-".repeat(width)).append("-|---|\n");
    for (Table<?> table : Tables.ALL) {
      text.append("| ").append(table.name()).append(" ".repeat(width - table.name().length()));
      text.append(" | ").append(table.info().about()).append(" |\n");
    }
    return text.toString();
  }

  /** One table: grain, keys, columns, and a query to begin with. */
  public static String page(Table<?> table) {
    var lines = new ArrayList<String>();
    lines.add("## " + table.name());
    lines.add("");
    lines.add(table.info().about() + " " + table.info().grain());
    lines.add("");
    lines.add("Key: " + String.join(", ", table.keys()) + "." + clustering(table));
    lines.add("");
    lines.add("| column | type | what it holds |");
    lines.add("|---|---|---|");
    table.columns().forEach(column -> lines.add(row(column)));
    for (String check : table.info().checks()) {
      lines.add("");
      lines.add("Always: `" + check + "`.");
    }
    if (!table.info().example().isEmpty()) {
      lines.add("");
      lines.add("```sql");
      lines.add(table.info().example());
      lines.add("```");
    }
    return String.join("\n", lines) + "\n";
  }

  private static String clustering(Table<?> table) {
    return table.clusteredBy().isEmpty()
        ? ""
        : " Clustered by %s: a query that names some of its values reads few files."
            .formatted(String.join(", ", table.clusteredBy()));
  }

  private static String row(Column column) {
    var marks =
        (column.isNullable() ? ", can be null" : "") + (column.isPersonal() ? ", personal" : "");
    var comment = column.comment().replace("|", "\\|");
    return "| %s | %s%s | %s |"
        .formatted(
            column.name(), column.type().sql().toLowerCase(java.util.Locale.ROOT), marks, comment);
  }
}
