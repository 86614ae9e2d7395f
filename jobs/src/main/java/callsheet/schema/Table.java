package callsheet.schema;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A table, described by its record: everything Spark, Delta and the dictionary need to know about
 * it.
 *
 * @param <R> one row
 */
public final class Table<R extends Record> {
  private final Class<R> type;
  private final TableInfo info;
  private final List<Column> columns;
  private final RowCodec<R> codec;

  private Table(Class<R> type) {
    this.type = type;
    this.info = type.getAnnotation(TableInfo.class);
    this.columns = Column.all(type).toList();
    this.codec = RowCodec.of(type);
  }

  static <R extends Record> Table<R> of(Class<R> type) {
    return new Table<>(type);
  }

  /** Database and table: {@code core.turns}. */
  public String name() {
    return info.name();
  }

  public String database() {
    return name().substring(0, name().indexOf('.'));
  }

  /** The name within its database: {@code turns}. */
  public String shortName() {
    return name().substring(name().indexOf('.') + 1);
  }

  public TableInfo info() {
    return info;
  }

  public List<Column> columns() {
    return columns;
  }

  public List<String> keys() {
    return List.of(info.keys());
  }

  /** The columns by whose values rows are kept together in files; none for most tables. */
  public List<String> clusteredBy() {
    return List.of(info.clusteredBy());
  }

  public StructType schema() {
    return DataTypes.createStructType(
        columns.stream()
            .map(c -> DataTypes.createStructField(c.name(), c.type(), c.isNullable()))
            .toList());
  }

  public Encoder<Row> encoder() {
    return Encoders.row(schema());
  }

  /** The record as a row in the order of {@link #schema()}. */
  public Row toRow(R record) {
    return codec.toRow(record);
  }

  /** The row as a record, matched by column name; columns that the record lacks are ignored. */
  public R fromRow(Row row) {
    return codec.fromRow(row);
  }

  /** The statement that creates the table at a location if it is not there. */
  public String ddl(String location) {
    return """
        CREATE TABLE IF NOT EXISTS delta.`%s` (
          %s
        ) USING delta%s
        COMMENT '%s'
        TBLPROPERTIES (%s)"""
        .formatted(
            location.replace("`", "``"),
            columns.stream().map(Column::ddl).collect(joining(",\n  ")),
            clusteredBy().isEmpty() ? "" : "\nCLUSTER BY (%s)".formatted(commaSeparated()),
            quoted(info.about() + " " + info.grain()),
            properties());
  }

  /** The statement that adds columns to the table at a location; rows that are there have none. */
  public String addition(List<Column> some, String location) {
    return "ALTER TABLE delta.`%s` ADD COLUMNS (%s)"
        .formatted(
            location.replace("`", "``"), some.stream().map(Column::ddl).collect(joining(", ")));
  }

  private String commaSeparated() {
    return String.join(", ", clusteredBy());
  }

  private String properties() {
    var properties =
        new StringBuilder("'delta.dataSkippingStatsColumns' = '%s'".formatted(indexedColumns()));
    for (int check = 0; check < info.checks().length; check++) {
      properties.append(
          ", 'delta.constraints.check_%d' = '%s'"
              .formatted(check + 1, quoted(info.checks()[check])));
    }
    return properties.toString();
  }

  /**
   * The columns whose minima and maxima Delta writes into its log, flat and not personal: the keys
   * and what rows are clustered by, since nobody looks for a row by what it tells. A table without
   * such a key has one other column, for Delta takes no empty list.
   */
  private String indexedColumns() {
    var possible =
        columns.stream()
            .filter(c -> !c.isPersonal() && ColumnTypes.isComparable(c.type()))
            .map(Column::name)
            .toList();
    var indexed =
        possible.stream()
            .filter(name -> keys().contains(name) || clusteredBy().contains(name))
            .toList();
    return String.join(",", indexed.isEmpty() ? possible.subList(0, 1) : indexed);
  }

  /** The text as it stands between the quotes of a SQL string. */
  public static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("'", "\\'");
  }

  @Override
  public String toString() {
    return name();
  }

  /** The class of one row. */
  public Class<R> type() {
    return type;
  }
}
