package callsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import callsheet.error.ExitCode;
import callsheet.interchange.Importer;
import callsheet.interchange.Importers;
import callsheet.schema.Table;
import callsheet.schema.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "nightly",
        "ingest",
        "count",
        "measure",
        "plan",
        "report",
        "sql",
        "rebuild",
        "verify",
        "diff",
        "tables",
        "config",
        "maintain",
        "import",
        "generate"
      })
  void everyCommandHasHelpThatTellsItsExitCodes(String command) {
    var help = Answer.of(command, "--help");

    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).contains("Usage: callsheet " + command);
    for (ExitCode code : ExitCode.values()) {
      assertThat(help.out()).contains(code.code() + "   " + code.meaning());
    }
  }

  @Test
  void withoutACommandTheHelpIsShownAsAUsageError() {
    var answer = Answer.of();

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).contains("Commands:", "nightly");
  }

  @Test
  void anUnknownCommandIsAUsageErrorThatNamesTheNearest() {
    var answer = Answer.of("nightlly");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("nightlly", "callsheet nightly", "Try: callsheet --help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--lak=here", "--as-of=2026-13-40", "-Dlabels", "--take-over=maybe"})
  void aWrongOptionIsAUsageErrorInAFewLines(String option) {
    var answer = Answer.of("nightly", option);

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("Try: callsheet nightly --help");
    assertThat(answer.err().lines()).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void anUnknownFormatOfRowsNamesTheKnownOnes() {
    var answer = Answer.of("sql", "--format", "xml", "SELECT 1");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).containsIgnoringCase("table, csv, json").contains("xml");
  }

  @Test
  void anUnknownCorpusFormatNamesTheKnownOnes() {
    var answer = Answer.of("import", "mp3", "from", "to");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("Invalid format: mp3", "meld", "topical-chat");
  }

  @Test
  void helpNamesEveryCorpusFormat() {
    assertThat(Answer.of("import", "--help").out())
        .contains(Importers.all().stream().map(Importer::format).toList());
  }

  @Test
  void anImportOfNothingIsAUsageErrorThatNamesTheSource() {
    var answer = Answer.of("import", "meld", "no/such.csv", "to");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("no/such.csv").hasLineCount(1);
  }

  @Test
  void tablesTellsOfEveryTableInALine() {
    assertThat(Answer.of("tables").out()).contains(Tables.ALL.stream().map(Table::name).toList());
  }

  @Test
  void tablesTellsWhatEveryColumnOfATableHolds() {
    var answer = Answer.of("tables", "marts.coverage");

    assertThat(answer.exitCode()).isZero();
    Tables.COVERAGE
        .columns()
        .forEach(column -> assertThat(answer.out()).contains(column.name(), column.comment()));
  }

  @Test
  void aMisspeltTableIsAUsageErrorThatNamesTheNearest() {
    var answer = Answer.of("tables", "marts.covrage");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("Invalid table: marts.covrage", "marts.coverage");
  }
}
