package callsheet.ingest;

import static callsheet.schema.Tables.QUARANTINE;
import static callsheet.schema.Tables.WITHDRAWALS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.struct;

import callsheet.lake.Columns;
import callsheet.lake.Lake;
import callsheet.landing.Feed;
import callsheet.landing.NamesInLine;
import callsheet.landing.Redaction;
import callsheet.schema.Quarantined;
import callsheet.schema.RowCodec;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The texts in the quarantine: none names a performer who withdrew. A session that waits keeps its
 * text without them, so that it can enter with the others; whatever else names them loses it.
 */
final class QuarantineTexts {
  static final String[] KEY = {"file", "line", "part", "rule"};

  private final Lake lake;

  QuarantineTexts(Lake lake) {
    this.lake = lake;
  }

  /** A string that stands in a text. */
  private record Named(String file, long line, String part, String rule, String performerId) {}

  /** Who is to be forgotten, and the row that names them. */
  private record Naming(Quarantined row, List<String> performerIds) {}

  /** Takes performers out of the texts that are there. */
  void forget(Dataset<Row> digests) {
    var forgotten = lake.settled(forgotten(lake.pinned(QUARANTINE), digests));
    if (!forgotten.isEmpty()) {
      lake.upsert(QUARANTINE, forgotten);
    }
  }

  /** The rows, with no text that names anybody who withdrew. */
  Dataset<Row> withoutWithdrawn(Dataset<Row> rows) {
    if (lake.pinned(WITHDRAWALS).isEmpty()) {
      return rows;
    }
    var before = lake.settled(rows);
    var forgotten = lake.settled(forgotten(before, Withdrawn.digests(lake)));
    return before.join(forgotten, Columns.using(KEY), "left_anti").unionByName(forgotten);
  }

  /** The rows that name one of them, with what is left of their texts. */
  private static Dataset<Row> forgotten(Dataset<Row> rows, Dataset<Row> digests) {
    FlatMapFunction<Row, Row> names = QuarantineTexts::names;
    MapFunction<Row, Row> forget = QuarantineTexts::forgetting;
    var named =
        rows.where(col("text").isNotNull())
            .select("file", "line", "part", "rule", "text")
            .flatMap(names, RowCodec.of(Named.class).encoder())
            .join(digests, Withdrawn.isDigestOf(col("performer_id")), "left_semi")
            .groupBy(Columns.named(KEY))
            .agg(collect_set("performer_id").as("performer_ids"));
    var codec = RowCodec.of(Quarantined.class);
    return rows.join(named, Columns.using(KEY))
        .select(struct(Columns.named(codec.schema().fieldNames())).as("row"), col("performer_ids"))
        .map(forget, codec.encoder());
  }

  private static Iterator<Row> names(Row row) {
    var codec = RowCodec.of(Named.class);
    return NamesInLine.between(row.getString(4)).stream()
        .distinct()
        .map(
            name ->
                codec.toRow(
                    new Named(
                        row.getString(0),
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        name)))
        .iterator();
  }

  private static Row forgetting(Row row) {
    var naming = RowCodec.of(Naming.class).fromRow(row);
    var old = naming.row();
    return RowCodec.of(Quarantined.class)
        .toRow(
            new Quarantined(
                old.feed(),
                old.file(),
                old.line(),
                old.part(),
                old.rule(),
                old.detail(),
                left(naming),
                old.asOf(),
                old.enteredOn(),
                old.ended()));
  }

  private static @Nullable String left(Naming naming) {
    var row = naming.row();
    if (!row.rule().equals(Rule.WAITING.label()) || !row.feed().equals(Feed.SESSIONS.folder())) {
      return null;
    }
    var erased = new HashSet<>(naming.performerIds());
    var text = row.text() == null ? "" : row.text();
    var left = new Redaction(erased::contains).of(Feed.SESSIONS, text).line();
    return left.isEmpty() ? null : left;
  }
}
