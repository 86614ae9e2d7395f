package callsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import callsheet.error.ExitCode;
import callsheet.interchange.Importer;
import callsheet.interchange.Importers;
import callsheet.schema.Table;
import callsheet.schema.Tables;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        "backtest",
        "report",
        "sql",
        "rebuild",
        "verify",
        "diff",
        "tables",
        "config",
        "maintain",
        "import",
        "generate",
        "simulate"
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nightly --as-of 2026-13-01   | Invalid --as-of: 2026-13-01 (a date like 2026-11-22)
          diff --from yesterday        | Invalid --from: yesterday (a date like 2026-11-22)
          diff --to=22.11.2026         | Invalid --to: 22.11.2026 (a date like 2026-11-22)
          generate --sessions many x   | Invalid --sessions: many (a whole number up to 2,147,483,647)
          generate --seed=1.5 x        | Invalid --seed: 1.5 (a whole number up to 9,223,372,036,854,775,807)
          maintain --dry-run=perhaps   | Invalid --dry-run: perhaps (true or false)
          sql --format xml SELECT      | Invalid --format: xml (one of table, csv, json)
          verify -D password:xyz       | Invalid -D: it is no KEY=VALUE
          """)
  void aValueThatAnOptionCannotTakeIsToldWithWhatItTakes(String line, String words) {
    var answer = Answer.of((Object[]) line.split(" ", -1));

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err().lines().findFirst()).contains(words);
    assertThat(answer.err()).doesNotContain("java.");
  }

  @Test
  void aNightOfTheFutureIsRefusedOnceItHasBegunNowhere() {
    var evening = Clock.fixed(Instant.parse("2026-11-27T09:59:00Z"), ZoneOffset.UTC);
    var later = Clock.offset(evening, Duration.ofMinutes(1));

    var refused = Answer.at(evening, "nightly", "--as-of", "2026-11-28");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err())
        .contains("Invalid --as-of: 2026-11-28 (a date of the future", "today is 2026-11-27");
    assertThat(Answer.at(evening, "erase", "P-1", "--as-of", "2026-11-28").err())
        .contains("Invalid --as-of: 2026-11-28");
    for (var begun : Map.of("2026-11-27", evening, "2026-11-28", later).entrySet()) {
      assertThat(
              Answer.at(
                      begun.getValue(),
                      "nightly",
                      "--landing",
                      "no/such",
                      "--as-of",
                      begun.getKey())
                  .err())
          .contains("no/such")
          .doesNotContain("--as-of");
    }
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
