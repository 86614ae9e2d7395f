package callsheet.consent;

import static callsheet.schema.Tables.REDACTED_FILES;
import static org.apache.spark.sql.functions.lit;

import callsheet.lake.Lake;
import callsheet.landing.Feed;
import callsheet.landing.LandingDirectory;
import callsheet.landing.Listed;
import callsheet.schema.RowCodec;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The landing's part of an erasure: which files hold the performers, and new files without them.
 */
final class LandingErasure {
  /** Compressed JSON lines that a task reads in a few seconds. */
  private static final long BYTES_PER_TASK = 1 << 20;

  private final Lake lake;
  private final String landing;
  private final Set<String> digests;
  private final Configuration hadoop;

  LandingErasure(Lake lake, String landing, Set<String> digests) {
    this.lake = lake;
    this.landing = landing;
    this.digests = digests;
    this.hadoop = lake.spark().sparkContext().hadoopConfiguration();
  }

  /** Ends what an erasure left undone that was cut off. */
  void recover() throws IOException {
    try (var replacement = Replacement.in(landing, hadoop)) {
      for (Feed feed : Feed.values()) {
        replacement.recover(new Path(landing, feed.folder()));
      }
    }
  }

  /** What the files hold of the performers; files that hold nothing are left out. */
  List<FileTraces> traces() {
    var codec = RowCodec.of(FileTraces.class);
    return rows(files())
        .flatMap(new ScanFiles(landing, digests, configuration()), codec.encoder())
        .collectAsList()
        .stream()
        .map(codec::fromRow)
        .toList();
  }

  private List<Listed> files() {
    return new LandingDirectory(landing, hadoop).files();
  }

  /** Writes the files of the given names anew, beside the old ones; answers the new ones. */
  List<Listed> drafts(Set<String> names) {
    var codec = RowCodec.of(Listed.class);
    var files = files().stream().filter(file -> names.contains(file.file())).toList();
    return rows(files)
        .map(new RewriteFiles(landing, digests, configuration()), codec.encoder())
        .collectAsList()
        .stream()
        .map(codec::fromRow)
        .toList();
  }

  /** Where a file is. */
  String place(String file) throws IOException {
    var path = new Path(landing, file);
    return path.getFileSystem(hadoop).makeQualified(path).toString();
  }

  /** The new files, as they are searched before they take their places. */
  List<StoredFile> draftsStored(Collection<Listed> drafts) {
    return drafts.stream()
        .map(
            draft ->
                new StoredFile(
                    Replacement.draft(new Path(landing, draft.file())).toString(),
                    draft.sizeBytes()))
        .toList();
  }

  void discard(Collection<Listed> drafts) throws IOException {
    try (var replacement = Replacement.in(landing, hadoop)) {
      for (Listed draft : drafts) {
        replacement.discard(new Path(landing, draft.file()));
      }
    }
  }

  /**
   * Moves the new files over the old ones. The withdrawals come last: as long as anything is left
   * to do, the landing still tells for whom. The files are known to have changed before they do,
   * and once more after, for some file systems give a moved file a time of its own.
   */
  void publish(Collection<Listed> drafts, LocalDate asOf) throws IOException {
    var ordered =
        drafts.stream()
            .sorted(
                Comparator.<Listed, Boolean>comparing(
                        draft -> draft.feed().equals(Feed.WITHDRAWALS.folder()))
                    .thenComparing(Listed::file))
            .toList();
    enter(ordered, asOf);
    try (var replacement = Replacement.in(landing, hadoop)) {
      for (Listed draft : ordered) {
        replacement.publish(new Path(landing, draft.file()));
      }
    }
    var names = ordered.stream().map(Listed::file).collect(Collectors.toSet());
    var published = files().stream().filter(file -> names.contains(file.file())).toList();
    if (!Set.copyOf(published).equals(Set.copyOf(ordered))) {
      enter(published, asOf);
    }
  }

  private void enter(List<Listed> files, LocalDate asOf) {
    if (!files.isEmpty()) {
      lake.upsert(REDACTED_FILES, rows(files).coalesce(1).withColumn("as_of", lit(asOf)));
    }
  }

  private Dataset<Row> rows(List<Listed> files) {
    var codec = RowCodec.of(Listed.class);
    long bytes = files.stream().mapToLong(Listed::sizeBytes).sum();
    long atLeast = lake.spark().sparkContext().defaultParallelism();
    long tasks = Math.min(files.size(), Math.max(atLeast, bytes / BYTES_PER_TASK));
    return lake.spark()
        .createDataFrame(files.stream().map(codec::toRow).toList(), codec.schema())
        .repartition((int) Math.max(1, tasks));
  }

  private Broadcast<SerializableConfiguration> configuration() {
    return JavaSparkContext.fromSparkContext(lake.spark().sparkContext())
        .broadcast(new SerializableConfiguration(hadoop));
  }
}
