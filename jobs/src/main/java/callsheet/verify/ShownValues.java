package callsheet.verify;

import callsheet.schema.Column;
import callsheet.schema.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Values of a table as messages may show them: a short hash stands for what is personal. */
final class ShownValues {
  private static final int BYTES = 4;

  private final Set<String> personal;

  ShownValues(Table<?> table) {
    this.personal =
        table.columns().stream()
            .filter(Column::isPersonal)
            .map(Column::name)
            .collect(Collectors.toSet());
  }

  /** Some columns of a row, with their names. */
  String of(Row row, List<String> names) {
    return names.stream()
        .map(name -> name + " " + of(name, row.getAs(name)))
        .collect(Collectors.joining(", "));
  }

  private String of(String name, @Nullable Object value) {
    if (value == null) {
      return "null";
    }
    return personal.contains(name) ? hash(value.toString()) : value.toString();
  }

  /** A short hash: tells one from another without telling who it is. */
  static String hash(String value) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
      return "#" + HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
