package callsheet.lake;

import callsheet.schema.Table;
import io.delta.kernel.Snapshot;
import io.delta.kernel.TableManager;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.expressions.Column;
import io.delta.kernel.expressions.Literal;
import io.delta.kernel.expressions.Predicate;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.datasources.HadoopFsRelation;
import org.apache.spark.sql.execution.datasources.InMemoryFileIndex;
import org.apache.spark.sql.execution.datasources.NoopCache$;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.collection.immutable.Map;
import scala.collection.immutable.Map$;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Tables of few files, of which the list is made in this process by Delta's Kernel. To Delta on
 * Spark the list of a table's files is a data set itself, which a query computes at every read:
 * right for a million files, but for five it takes far longer than reading them. These were most of
 * the queries of a small night, and most of its time.
 */
final class FewFiles {
  /** A table of more files is Delta's: it reads the list in parallel, and skips by statistics. */
  private static final int MOST = 32;

  /** A table of more bytes, or files, is not written anew for a few rows of it. */
  private static final long LITTLE = 8 << 20;

  private static final int MOST_OF_LITTLE = 256;

  /** Files are plain Parquet, with no rows marked as deleted and no columns of other names. */
  private static final int PLAIN = 1;

  private static final Map<String, String> NO_OPTIONS = Map$.MODULE$.empty();

  private final SparkSession spark;
  private final Engine engine;

  FewFiles(SparkSession spark) {
    this.spark = spark;
    this.engine = DefaultEngine.create(spark.sparkContext().hadoopConfiguration());
  }

  /** The rows of the table at a place as it is now; empty when its files are many or not plain. */
  Optional<Dataset<org.apache.spark.sql.Row>> read(Table<?> table, String location) {
    return files(TableManager.loadSnapshot(location).build(engine), MOST)
        .map(files -> rows(table, files));
  }

  /** The same of a table that is small enough to be written anew; empty when it is not. */
  Optional<Dataset<org.apache.spark.sql.Row>> readLittle(Table<?> table, String location) {
    return files(TableManager.loadSnapshot(location).build(engine), MOST_OF_LITTLE)
        .filter(files -> files.stream().mapToLong(FileStatus::getSize).sum() <= LITTLE)
        .map(files -> rows(table, files));
  }

  /** By their names as they are: Spark's own way by paths takes some signs in them for patterns. */
  private Dataset<org.apache.spark.sql.Row> rows(Table<?> table, List<FileStatus> files) {
    if (files.isEmpty()) {
      return spark.createDataFrame(List.of(), table.schema());
    }
    var paths = files.stream().map(file -> new Path(file.getPath())).toList();
    var index =
        new InMemoryFileIndex(
            spark,
            CollectionConverters.asScala(paths).toSeq(),
            NO_OPTIONS,
            Option.apply(table.schema()),
            NoopCache$.MODULE$,
            Option.empty(),
            Option.empty());
    return spark.baseRelationToDataFrame(
        new HadoopFsRelation(
            index,
            new StructType(),
            table.schema().asNullable(),
            Option.empty(),
            new ParquetFileFormat(),
            NO_OPTIONS,
            spark));
  }

  private Optional<List<FileStatus>> files(Snapshot snapshot, int most) {
    boolean isPlain =
        snapshot.getProtocol().getMinReaderVersion() == PLAIN
            && snapshot.getPartitionColumnNames().isEmpty();
    if (!isPlain) {
      return Optional.empty();
    }
    var files = new ArrayList<FileStatus>();
    try (var batches = snapshot.getScanBuilder().build().getScanFiles(engine)) {
      while (batches.hasNext() && files.size() <= most) {
        addFiles(batches.next(), files);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the log of " + snapshot.getPath(), e);
    }
    return files.size() <= most ? Optional.of(files) : Optional.empty();
  }

  private static void addFiles(FilteredColumnarBatch batch, List<FileStatus> files)
      throws IOException {
    try (CloseableIterator<Row> rows = batch.getRows()) {
      while (rows.hasNext()) {
        files.add(InternalScanFileUtils.getAddFileStatus(rows.next()));
      }
    }
  }

  /** Whether some file of the table at a place may hold rows of a night, by its statistics. */
  boolean mayHold(String location, LocalDate night) {
    var ofNight =
        new Predicate(
            "=", new Column("as_of"), Literal.ofDate(Math.toIntExact(night.toEpochDay())));
    var scan =
        TableManager.loadSnapshot(location)
            .build(engine)
            .getScanBuilder()
            .withFilter(ofNight)
            .build();
    try (var batches = scan.getScanFiles(engine)) {
      while (batches.hasNext()) {
        try (var rows = batches.next().getRows()) {
          if (rows.hasNext()) {
            return true;
          }
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the log of " + location, e);
    }
  }
}
