package callsheet.cli;

import static callsheet.schema.Tables.SCENES;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.lake.Lake;
import callsheet.lake.TestLake;
import callsheet.schema.Scene;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlCommandTest {
  @TempDir static Path folder;
  private static Path conf = Path.of("");
  private static Lake lake = TestLake.in(Path.of(""));

  @BeforeAll
  static void fillLake() throws IOException {
    conf = SmallStudio.configuration(folder, "");
    lake = TestLake.in(folder);
    var scenes =
        List.of(
            scene("SC-1", "The \"flat\", at last", "80.00"),
            scene("SC-2", "=HYPERLINK(\"http://x\")", "-5"),
            scene("SC-3", "two\nlines\u001b[31m", null));
    lake.append(SCENES, lake.dataset(SCENES, scenes));
  }

  @Test
  void aTableIsAlignedAndCountsItsRows() {
    var answer = sql("table", "SELECT scene_id, roles FROM core.scenes ORDER BY scene_id");

    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(answer.out().lines().map(String::strip))
        .containsExactly("scene_id  roles", "SC-1      2", "SC-2      2", "SC-3      2", "3 rows");
  }

  @Test
  void aTableHoldsNothingThatATerminalObeys() {
    assertThat(sql("table", "SELECT title FROM core.scenes WHERE scene_id = 'SC-3'").out())
        .contains("two lines [31m")
        .doesNotContain("\u001b");
  }

  @Test
  void listsMapsAndStructsAreJsonWhereverTheyStand() {
    var query =
        "SELECT array('=1', 'b') AS same, map('joy', 0.5D, 'fear', 1D) AS same, struct(1 AS one) AS other, NULL AS none";

    assertThat(sql("csv", query).out())
        .isEqualTo(
            """
            same,same,other,none
            "[""=1"",""b""]","{""joy"":0.5,""fear"":1.0}","{""one"":1}",
            """
                .replace("\n", "\r\n"));
    assertThat(sql("table", query).out())
        .contains("[\"=1\",\"b\"]", "{\"joy\":0.5,\"fear\":1.0}", "{\"one\":1}");
  }

  @Test
  void csvQuotesAndNoSpreadsheetRunsIt() {
    var answer =
        sql(
            "csv",
            "SELECT scene_id, title, price_amount FROM core.scenes WHERE scene_id < 'SC-3' ORDER BY"
                + " 1");

    assertThat(answer.out())
        .isEqualTo(
            """
            scene_id,title,price_amount
            SC-1,"The ""flat"", at last",80.0000
            SC-2,"'=HYPERLINK(""http://x"")",-5.0000
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void jsonHasALinePerRowAndEveryKey() {
    assertThat(
            sql("json", "SELECT scene_id, price_amount FROM core.scenes ORDER BY 1").out().lines())
        .containsExactly(
            "{\"scene_id\":\"SC-1\",\"price_amount\":80.0000}",
            "{\"scene_id\":\"SC-2\",\"price_amount\":-5.0000}",
            "{\"scene_id\":\"SC-3\",\"price_amount\":null}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO core.scenes SELECT * FROM core.scenes",
        "DROP TABLE core.scenes",
        "CREATE TABLE mine (a INT)",
        "DELETE FROM core.scenes",
        "WITH x AS (SELECT * FROM core.scenes) INSERT INTO core.scenes SELECT * FROM x",
        "WITH x AS (SELECT 1) INSERT /* hidden */ OVERWRITE core.scenes SELECT * FROM core.scenes",
        "WITH x AS (SELECT 1) DELETE FROM core.scenes",
        "FROM core.scenes INSERT INTO core.scenes SELECT *",
        "BEGIN DELETE FROM core.scenes; END",
        "VACUUM core.scenes RETAIN 0 HOURS",
        "SET spark.sql.ansi.enabled=false",
        "/* SELECT */ DELETE FROM core.scenes"
      })
  void whatDoesMoreThanReadIsRefused(String statement) {
    var version = lake.version(SCENES);

    var answer = sql("csv", statement);

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("callsheet sql reads only");
    assertThat(lake.version(SCENES)).isEqualTo(version);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1; DROP TABLE core.scenes",
        "SELECT 1) INSERT INTO core.scenes SELECT * FROM (SELECT * FROM core.scenes",
        "SELEKT 1",
        "SELECT no_such_column FROM core.scenes",
        "SELECT * FROM core.seens",
        "SELECT CAST(title AS INT) FROM core.scenes"
      })
  void aWrongQueryIsAUsageErrorInOneLine(String query) {
    var answer = sql("csv", query);

    assertThat(answer.exitCode()).as(answer.err()).isEqualTo(2);
    assertThat(answer.err()).startsWith("Cannot answer the query: [").hasLineCount(1);
  }

  @Test
  void noEnvironmentVariableIsTold() {
    assertThat(sql("json", "SELECT '${env:PATH}' AS path, '${system:user.dir}' AS here").out())
        .contains("${env:PATH}", "${system:user.dir}");
  }

  @Test
  void everyTextThatASpreadsheetWouldRunIsDefusedAndNumbersAreNot() {
    var texts = "'=1', '+1+1', '-1+1', '@A1', '\\t=1', '\\r=1', '\\n=1'";

    var answer = sql("csv", "SELECT -1.5 AS n, explode(array(%s)) AS `=t`".formatted(texts));

    assertThat(answer.out())
        .startsWith("n,'=t\r\n")
        .contains("-1.5,'=1", "-1.5,'+1+1", "-1.5,'-1+1", "-1.5,'@A1")
        .contains("'\t=1", "\"'\r=1\"", "\"'\n=1\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/* How many? */ SELECT count(*) FROM core.scenes",
        "WITH x AS (SELECT 'insert into' AS words) SELECT words FROM x;",
        "FROM core.scenes |> SELECT title",
        "SHOW TABLES IN core",
        "DESCRIBE core.scenes",
        "EXPLAIN SELECT * FROM core.scenes",
        "VALUES (1), (2)"
      })
  void whatReadsIsAnswered(String query) {
    var answer = sql("csv", query);

    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(answer.out().lines()).hasSizeGreaterThan(1);
  }

  @Test
  void aLakeWithoutTablesIsNamed() {
    var nowhere = folder.resolve("nowhere");
    var answer = Answer.of("sql", "--conf", conf, "--lake", nowhere, "SELECT 1");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains(nowhere.toString(), "callsheet nightly", "--lake");
    assertThat(nowhere).doesNotExist();
  }

  private static Answer sql(String format, String query) {
    return Answer.of(
        "sql", "--conf", conf, "--lake", folder.resolve("lake"), "--format", format, query);
  }

  private static Scene scene(String id, String title, @Nullable String price) {
    return new Scene(
        id,
        Instant.parse("2026-11-01T00:00:00Z"),
        title,
        null,
        null,
        List.of(),
        null,
        2,
        null,
        price == null ? null : new BigDecimal(price).setScale(2),
        price == null ? null : "USD",
        List.of(),
        false,
        "scenes/a.jsonl",
        1);
  }
}
