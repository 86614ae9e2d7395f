package callsheet.consent;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.lake.Lake;
import callsheet.lake.TableFiles;
import callsheet.lake.TestLake;
import callsheet.landing.LandingFolder;
import callsheet.landing.Redaction;
import callsheet.schema.Step;
import callsheet.schema.Tables;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ids and lines are found in files of every kind. */
class FileSearchTest {
  private static final String ID = "P-0042";
  private static final String LINE = "You actually got the flat?";
  private static final SearchTerms TERMS =
      new SearchTerms(List.of(ID), List.of(), List.of(LINE), List.of());

  @TempDir Path folder;

  @Test
  void plainAndPackedTextIsSearched() throws IOException {
    var text = "{\"performer_id\":\"%s\",\"text\":\"%s\"}\n".formatted(ID, LINE);
    var bytes = text.getBytes(StandardCharsets.UTF_8);

    assertFound(write("a.json", bytes), 1, 1);
    assertFound(write("packed", LandingFolder.packed(bytes)), 1, 1);
    assertFound(write("b.json", "P-00421".getBytes(StandardCharsets.UTF_8)), 0, 0);
    assertFound(write("empty", new byte[0]), 0, 0);
  }

  @Test
  void damagedGzipIsSearchedAsFarAsItGoes() throws IOException {
    var text = ID + "\n" + "x".repeat(100_000) + "\n" + LINE;
    var packed = LandingFolder.packed(text.getBytes(StandardCharsets.UTF_8));
    var searched = search(TERMS, write("a.jsonl.gz", Arrays.copyOf(packed, packed.length / 2)));

    assertThat(searched.ids()).isEqualTo(1);
    assertThat(searched.lines()).isZero();
    assertThat(searched.unread()).endsWith("a.jsonl.gz: gzip can read a part of it only");
  }

  @Test
  void aFileWhoseNameTellsAPerformerIsShownWithoutIt() throws IOException {
    var searched = search(TERMS, write("take " + ID + ".jsonl", new byte[0]));

    assertThat(searched.ids()).isEqualTo(1);
    assertThat(searched.file()).doesNotContain(ID).endsWith("(a name that tells a performer)");
  }

  @Test
  void everyValueOfParquetIsSearched() throws IOException {
    var rows = TestLake.spark().range(2_000).withColumn("is_here", col("id").equalTo(lit(1_234)));
    var id = when(col("is_here"), lit(ID)).otherwise(lit("P-0001"));
    var line = when(col("is_here"), lit("- " + LINE)).otherwise(concat(lit("n "), col("id")));

    assertFound(parquet(rows, id, Map.of("parquet.enable.dictionary", "true")), 1, 0);
    assertFound(parquet(rows, line, Map.of("parquet.enable.dictionary", "false")), 0, 1);
    assertFound(parquet(rows, line, Map.of("compression", "gzip")), 0, 1);
    assertFound(parquet(rows, array(lit("x"), id, lit("y")), Map.of()), 1, 0);
    assertFound(parquet(rows, map(line, struct(array(id).as("ids"))), Map.of()), 1, 1);
    assertFound(parquet(rows, line.cast("binary"), Map.of()), 0, 1);
    assertFound(parquet(rows, col("id"), Map.of()), 0, 0);
  }

  @Test
  void brokenParquetIsNoFileWithoutFindings() throws IOException {
    assertThat(
            search(TERMS, write("a.parquet", "PAR1 and no more".getBytes(StandardCharsets.UTF_8)))
                .unread())
        .endsWith("a.parquet: Parquet cannot read it");
  }

  @Test
  void commonAndUnknownIdsAreFoundAsWholeValues() throws IOException {
    var rows = TestLake.spark().range(10).withColumn("turn", lit("12"));
    var named = rows.withColumn("performer_ids", array(lit("11"), lit("12")));
    var common = new SearchTerms(List.of(), List.of("12"), List.of(), List.of());
    var unknown = new SearchTerms(List.of(), List.of(), List.of(), List.of(Redaction.digest("11")));

    assertThat(search(common, only(rows)).ids()).isZero();
    assertThat(search(common, only(named)).ids()).isEqualTo(10);
    assertThat(search(unknown, only(rows)).ids()).isZero();
    assertThat(search(unknown, only(named)).ids()).isEqualTo(10);
  }

  @Test
  void theLogOfATableIsSearchedWithItsCheckpoints() throws IOException {
    var lake = new Lake(TestLake.spark(), folder.resolve("lake").toString());
    var night = LocalDate.of(2026, 11, 22);
    // Steps are not personal, so their names are among the minima and maxima of the log.
    Map<String, Long> none = Map.of();
    var step =
        new Step(night, ID, "run", 1, "done", null, none, none, none, "f", "v", Instant.EPOCH, 1);
    lake.append(Tables.STEPS, lake.dataset(Tables.STEPS, List.of(step)));
    TableFiles.of(lake, Tables.STEPS).checkpoint();

    var log = Path.of(URI.create(lake.location(Tables.STEPS))).resolve("_delta_log");
    assertThat(search(TERMS, log.resolve("00000000000000000001.json")).ids()).isEqualTo(2);
    assertThat(search(TERMS, log.resolve("00000000000000000001.checkpoint.parquet")).ids())
        .isGreaterThanOrEqualTo(2);
  }

  private void assertFound(Path file, long ids, long lines) throws IOException {
    var searched = search(TERMS, file);

    assertThat(searched.unread()).isNull();
    assertThat(searched.bytes()).isEqualTo(Files.size(file));
    // A statistic of the file, or a page that is not packed, may hold it once more.
    assertThat(searched.ids()).isBetween(ids, 4 * ids);
    assertThat(searched.lines()).isBetween(lines, 4 * lines);
  }

  private static SearchedFile search(SearchTerms terms, Path file) throws IOException {
    var hadoop = TestLake.spark().sparkContext().hadoopConfiguration();
    return new FileSearch(terms, hadoop).of(file.toString());
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path parquet(Dataset<Row> rows, Column value, Map<String, String> options)
      throws IOException {
    return only(rows.select(value.as("value")), options);
  }

  private Path only(Dataset<Row> rows) throws IOException {
    return only(rows, Map.of());
  }

  private Path only(Dataset<Row> rows, Map<String, String> options) throws IOException {
    var place = Files.createTempDirectory(folder, "parquet").resolve("out");
    rows.coalesce(1).write().options(options).parquet(place.toString());
    try (var files = Files.list(place)) {
      return files.filter(file -> file.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
  }
}
