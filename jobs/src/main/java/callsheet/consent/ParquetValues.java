package callsheet.consent;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * Every text and byte value of a Parquet file, however packed, coded or nested. Numbers hold no
 * text.
 */
final class ParquetValues {
  private static final Set<PrimitiveTypeName> OF_BYTES =
      Set.of(PrimitiveTypeName.BINARY, PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY);

  private ParquetValues() {}

  /** Tells the column and the bytes of every value, column by column. */
  static void of(Path path, Configuration hadoop, BiConsumer<String, byte[]> value)
      throws IOException {
    try (var reader = ParquetFileReader.open(HadoopInputFile.fromPath(path, hadoop))) {
      var file = reader.getFileMetaData();
      var columns =
          file.getSchema().getColumns().stream()
              .filter(column -> OF_BYTES.contains(column.getPrimitiveType().getPrimitiveTypeName()))
              .toList();
      if (columns.isEmpty()) {
        return;
      }
      reader.setRequestedSchema(columns);
      for (var group = reader.readNextRowGroup();
          group != null;
          group = reader.readNextRowGroup()) {
        tell(group, file.getSchema(), file.getCreatedBy(), columns, value);
      }
    }
  }

  private static void tell(
      PageReadStore group,
      MessageType schema,
      String createdBy,
      List<ColumnDescriptor> columns,
      BiConsumer<String, byte[]> value) {
    var store =
        new ColumnReadStoreImpl(
            group, new GroupRecordConverter(schema).getRootConverter(), schema, createdBy);
    for (ColumnDescriptor column : columns) {
      long count = group.getPageReader(column).getTotalValueCount();
      tell(store.getColumnReader(column), count, column, value);
    }
  }

  private static void tell(
      ColumnReader values, long count, ColumnDescriptor column, BiConsumer<String, byte[]> value) {
    var name = column.getPath()[0];
    for (long place = 0; place < count; place++) {
      if (values.getCurrentDefinitionLevel() == column.getMaxDefinitionLevel()) {
        value.accept(name, values.getBinary().getBytesUnsafe());
      }
      values.consume();
    }
  }
}
