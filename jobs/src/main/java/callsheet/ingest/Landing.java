package callsheet.ingest;

import static org.apache.spark.sql.functions.col;

import callsheet.lake.Lake;
import callsheet.landing.Feed;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Everything that a night takes in: {@link Landed} records. */
final class Landing {
  private final Lake lake;
  private final WholeFiles files;
  private final Dataset<Row> records;
  private final Set<String> feeds;
  private final boolean hasWaited;

  /** The records of a night; they are read here, once. */
  Landing(Lake lake, Dataset<Row> records) {
    this.lake = lake;
    this.files = WholeFiles.of(lake, records);
    this.records = files.records();
    var feedsAndAges = this.records.select("feed", "has_waited").distinct().collectAsList();
    this.feeds = feedsAndAges.stream().map(row -> row.getString(0)).collect(Collectors.toSet());
    this.hasWaited = feedsAndAges.stream().anyMatch(row -> row.getBoolean(1));
  }

  boolean isEmpty() {
    return feeds.isEmpty();
  }

  /** Of the files that were to be read, those that could be. */
  Dataset<Row> read(Dataset<Row> unread) {
    return files.only(unread);
  }

  /** Every record, sound or refused. */
  Dataset<Row> records() {
    return records;
  }

  /** The sound records of a feed; known to be none when the feed brought nothing. */
  Dataset<Row> of(Feed feed) {
    return feeds.contains(feed.folder())
        ? records.where(col("feed").equalTo(feed.folder()).and(col("rule").isNull()))
        : lake.empty(records.schema());
  }

  /** What identifies the sound records of a feed. */
  Dataset<Row> candidates(Feed feed) {
    return of(feed).select("feed", "file", "line", "has_waited", "id", "version");
  }

  /** Whether any record has waited in the quarantine. */
  boolean hasWaited() {
    return hasWaited;
  }

  boolean has(Feed feed) {
    return feeds.contains(feed.folder());
  }
}
