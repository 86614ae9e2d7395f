package callsheet.cli;

import static callsheet.schema.Tables.SCENES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callsheet.error.CallsheetException;
import callsheet.lake.Lake;
import callsheet.lake.TestLake;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.SparkThrowable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements that try to do more than to read the tables that the session knows by name. */
class ReadOnlySessionTest {
  @TempDir static Path folder;
  private static Lake lake = TestLake.in(Path.of(""));
  private static ReadOnlySession session = ReadOnlySession.beside(TestLake.spark());

  @BeforeAll
  static void registerTables() {
    lake = TestLake.in(folder);
    lake.register(List.of(SCENES));
    session = ReadOnlySession.beside(TestLake.spark());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EXECUTE IMMEDIATE 'DROP TABLE core.scenes'",
        "EXPLAIN EXECUTE IMMEDIATE 'DROP TABLE core.scenes'",
        "EXPLAIN DELETE FROM core.scenes",
        "BEGIN EXECUTE IMMEDIATE 'DROP TABLE core.scenes'; END",
        "MERGE INTO core.scenes USING core.scenes AS s ON true WHEN MATCHED THEN DELETE",
        "UPDATE core.scenes SET title = ''",
        "TRUNCATE TABLE core.scenes",
        "RESTORE TABLE core.scenes TO VERSION AS OF 0",
        "OPTIMIZE core.scenes",
        "ALTER TABLE core.scenes SET TBLPROPERTIES ('delta.appendOnly' = 'true')",
        "CREATE TEMPORARY VIEW v USING csv OPTIONS (path '/etc/passwd')",
        "CREATE TEMPORARY FUNCTION f AS 'java.lang.Runtime'",
        "INSERT OVERWRITE DIRECTORY '/tmp/x' USING csv SELECT * FROM core.scenes",
        "FROM core.scenes INSERT OVERWRITE DIRECTORY '/tmp/x' USING csv SELECT *",
        "CACHE TABLE core.scenes",
        "CACHE TABLE c AS SELECT 1",
        "CLEAR CACHE",
        "REFRESH TABLE core.scenes",
        "ANALYZE TABLE core.scenes COMPUTE STATISTICS",
        "ADD JAR '/tmp/x.jar'",
        "ADD FILE '/etc/passwd'",
        "LIST JARS",
        "RESET",
        "USE core",
        "DECLARE VARIABLE x INT",
        "CALL system.procedure()",
        "CONVERT TO DELTA parquet.`/tmp/x`",
        "SELECT TRANSFORM (title) USING 'cat' AS (t) FROM core.scenes",
        "WITH x AS (SELECT TRANSFORM (title) USING 'cat' AS (t) FROM core.scenes) SELECT * FROM x",
        "SELECT (SELECT max(t) FROM (SELECT TRANSFORM (title) USING 'cat' AS (t) FROM"
            + " core.scenes))",
        "FROM core.scenes SELECT TRANSFORM (title) USING 'id' AS (t)"
      })
  void whatDoesMoreThanReadIsRefused(String statement) {
    assertThatThrownBy(() -> session.requireReading(statement))
        .isInstanceOf(CallsheetException.class)
        .hasMessageContaining("callsheet sql reads only");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT reflect('java.lang.System', 'getProperty', 'user.home')",
        "SELECT java_method('java.lang.System', 'lineSeparator')",
        "SELECT try_reflect('java.lang.System', 'lineSeparator')",
        "SELECT builtin.reflect('java.lang.System', 'lineSeparator')",
        "SELECT * FROM csv.`/etc/passwd`",
        "SELECT * FROM text.`/etc/passwd`",
        "SELECT * FROM json.`/etc/passwd`",
        "SELECT * FROM binaryFile.`/etc/passwd`",
        "SELECT * FROM parquet.`LAKE/core/scenes`",
        "SELECT * FROM delta.`LAKE/core/scenes`",
        "SELECT * FROM spark_catalog.delta.`LAKE/core/scenes`",
        "SELECT * FROM IDENTIFIER('delta.`LAKE/core/scenes`')",
        "SELECT (SELECT count(*) FROM text.`/etc/passwd`)",
        "SELECT * FROM table_changes_by_path('LAKE/core/scenes', 0)",
        "DESCRIBE HISTORY 'LAKE/core/scenes'",
        "DESCRIBE DETAIL delta.`LAKE/core/scenes`",
        "DESCRIBE TABLE delta.`LAKE/core/scenes`",
        "SHOW COLUMNS IN delta.`LAKE/core/scenes`"
      })
  void nothingIsReadButTheTablesByTheirNames(String query) {
    var statement = query.replace("LAKE", folder.resolve("lake").toString());

    assertThatThrownBy(() -> answer(statement))
        .isInstanceOfAny(CallsheetException.class, SparkThrowable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "explain formatted select title from core.scenes -- no more",
        "(SELECT 1) UNION ALL (SELECT 2) ORDER BY 1 LIMIT 3 -- no more",
        "SELECT title FROM core.scenes WHERE EXISTS (SELECT 1)",
        "WITH x AS (SELECT 1 AS one) SELECT (SELECT max(one) FROM x) FROM core.scenes -- no more",
        "DESCRIBE HISTORY core.scenes",
        "SELECT count(*) FROM core.scenes VERSION AS OF 0",
        "SELECT transform(sequence(1, 3), x -> x + 1), input_file_name() FROM core.scenes"
      })
  void whatReadsIsAnswered(String query) {
    assertThatCode(() -> answer(query)).doesNotThrowAnyException();
  }

  @Test
  void theOtherSessionsCanDoWhatTheyCould() {
    assertThat(TestLake.spark().sql("SELECT reflect('java.lang.Math', 'abs', -1)").head().get(0))
        .isEqualTo("1");
    assertThat(lake.read(SCENES).isEmpty()).isTrue();
  }

  private static void answer(String query) throws Exception {
    session.requireReading(query);
    session.answer(query).collectAsList();
  }
}
