package callsheet.schema;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;

/** A column of a table: its snake_case name, Spark type, nullability, comment and marks. */
public record Column(
    String name,
    DataType type,
    boolean isNullable,
    String comment,
    boolean isPersonal,
    boolean isPerRun) {

  /** The columns of a record, in their order. */
  static Stream<Column> all(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .flatMap(
            component ->
                component.isAnnotationPresent(Inline.class)
                    ? all(component.getType())
                    : Stream.of(of(component)));
  }

  static Column of(RecordComponent component) {
    var doc = component.getAnnotation(Doc.class);
    if (doc == null) {
      throw new IllegalStateException("Undocumented column: " + component);
    }
    return new Column(
        snakeCase(component.getName()),
        ColumnTypes.of(component.getGenericType()),
        isNullable(component),
        comment(doc),
        component.isAnnotationPresent(Personal.class),
        component.isAnnotationPresent(PerRun.class));
  }

  private static String comment(Doc doc) {
    return doc.kind() == Kind.NONE ? doc.value() : doc.value() + " [" + doc.kind().label() + "]";
  }

  static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /**
   * The column's name for a record component: {@code hillQ1} is {@code hill_q1}, {@code
   * adjustedPValue} is {@code adjusted_p_value}.
   */
  static String snakeCase(String camelCase) {
    return camelCase
        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }

  /** The column's definition in a CREATE TABLE. */
  String ddl() {
    return "%s %s%s COMMENT '%s'"
        .formatted(name, type.sql(), isNullable ? "" : " NOT NULL", Table.quoted(comment));
  }
}
