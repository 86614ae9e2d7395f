package callsheet.lake;

import static callsheet.schema.Tables.NIGHTS;
import static callsheet.schema.Tables.SCENES;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.schema.Scene;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FewFilesTest {
  @TempDir Path folder;

  @Test
  void aPathIsAPathWhateverSignsAreInIt() {
    var lake = new Lake(TestLake.spark(), folder.resolve("a lake [1] {x} 100% *").toString());

    lake.append(SCENES, scenes(lake, "SC-1"));
    lake.append(SCENES, scenes(lake, "SC-2"));

    assertThat(ids(lake.read(SCENES))).containsExactly("SC-1", "SC-2");
  }

  @Test
  void rowsThatWereDeletedReplacedOrSetBackAreNotReadAnyMore() {
    var lake = TestLake.in(folder);
    lake.append(SCENES, scenes(lake, "SC-1", "SC-2"));
    long before = lake.version(SCENES);
    lake.deleteWhere(SCENES, "scene_id = 'SC-1'");
    assertThat(ids(lake.read(SCENES))).containsExactly("SC-2");

    lake.overwrite(SCENES, scenes(lake, "SC-3"));
    assertThat(ids(lake.read(SCENES))).containsExactly("SC-3");

    lake.restore(SCENES, before);
    assertThat(ids(lake.read(SCENES))).containsExactly("SC-1", "SC-2");

    lake.deleteWhere(SCENES, "true");
    assertThat(ids(lake.read(SCENES))).isEmpty();
  }

  @Test
  void aTableOfManyFilesIsReadWhole() {
    var lake = TestLake.in(folder);
    lake.append(SCENES, manyFiles(lake, 40));

    assertThat(lake.read(SCENES).inputFiles()).hasSize(40);
    assertThat(lake.read(SCENES).count()).isEqualTo(40);
  }

  @Test
  void rowsThatAreOnlyMarkedAsDeletedAreNotRead() {
    var lake = TestLake.in(folder);
    lake.append(SCENES, scenes(lake, "SC-1", "SC-2", "SC-3"));
    lake.spark()
        .sql(
            "ALTER TABLE delta.`%s` SET TBLPROPERTIES ('delta.enableDeletionVectors' = 'true')"
                .formatted(lake.location(SCENES)));

    lake.deleteWhere(SCENES, "scene_id = 'SC-2'");

    assertThat(ids(lake.read(SCENES))).containsExactly("SC-1", "SC-3");
  }

  @Test
  void aNightReplacesItsOwnRowsAndNoOthers() {
    var lake = TestLake.in(folder);
    var first = TestLake.NIGHT;
    var second = new Run(first.asOf().plusDays(1), "second", 42);

    lake.snapshot(NIGHTS, first, List.of(LakeTest.night(first, "running")));
    lake.snapshot(NIGHTS, second, List.of(LakeTest.night(second, "running")));
    lake.snapshot(NIGHTS, first, List.of(LakeTest.night(first, "done")));

    assertThat(lake.rows(NIGHTS))
        .containsExactlyInAnyOrder(
            LakeTest.night(first, "done"), LakeTest.night(second, "running"));
  }

  @Test
  void theOtherRowsStayWhetherOrNotTheTableIsSmallEnoughToBeWrittenAnew() {
    for (int files : List.of(3, 257)) {
      var lake = TestLake.in(folder.resolve(String.valueOf(files)));
      lake.append(SCENES, manyFiles(lake, files));
      lake.takeRowsWritten(List.of(SCENES));

      lake.replace(SCENES, "scene_id IN ('SC-0', 'SC-new')", scenes(lake, "SC-new"));

      assertThat(ids(lake.read(SCENES))).hasSize(files).contains("SC-1", "SC-new");
      assertThat(lake.takeRowsWritten(List.of(SCENES))).containsEntry("core.scenes", 1L);
    }
  }

  private static Dataset<Row> manyFiles(Lake lake, int files) {
    return lake.spark()
        .range(0, files, 1, files)
        .select(concat(lit("SC-"), col("id")).as("scene_id"))
        .crossJoin(scenes(lake, "SC").drop("scene_id"));
  }

  private static Dataset<Row> scenes(Lake lake, String... ids) {
    return lake.dataset(SCENES, List.of(ids).stream().map(FewFilesTest::scene).toList());
  }

  private static Scene scene(String id) {
    return new Scene(
        id,
        Instant.EPOCH,
        "Title",
        null,
        null,
        List.of(),
        null,
        2,
        null,
        null,
        null,
        List.of(),
        false,
        "scenes/a.jsonl",
        1);
  }

  private static List<String> ids(Dataset<Row> scenes) {
    return scenes.select("scene_id").collectAsList().stream()
        .map(row -> row.getString(0))
        .sorted()
        .toList();
  }
}
