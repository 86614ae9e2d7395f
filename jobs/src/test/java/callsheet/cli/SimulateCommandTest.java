package callsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SimulateCommandTest {
  @Test
  void everyWeekHasARowAndASentenceSumsThemUp() {
    var answer = simulate("--policy", "round_robin");

    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(answer.out().lines().toList()).hasSize(6);
    assertThat(answer.out())
        .startsWith("week")
        .contains("no-shows", "regret", "3 rows", "round_robin covers", "in 3 weeks");
  }

  @Test
  void theSameSeedTellsTheSame() {
    assertThat(simulate()).isEqualTo(simulate());
  }

  @Test
  void programsGetTheRowsAlone() {
    var csv = simulate("--format", "csv").out().lines().toList();
    var json = simulate("--format", "json").out().lines().toList();

    assertThat(csv)
        .hasSize(4)
        .first()
        .isEqualTo(
            "week,sessions,no_shows,spent_usd,total_usd,coverage_share,oracle_coverage_share,regret_share");
    assertThat(json).hasSize(3).allMatch(line -> line.startsWith("{\"week\":"));
  }

  @Test
  void aRuleThatChoosesAmongRecordingsIsRefused() {
    var answer = simulate("--policy", "random_session");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("Invalid --policy: random_session (one of random_brief, ");
  }

  @Test
  void whatCannotBeIsRefusedInWords() {
    assertThat(simulate("--briefs", "0").err()).contains("Invalid number of briefs: 0");
    assertThat(Answer.of("simulate", "--budget", "-1").err()).contains("Invalid --budget: -1");
    assertThat(Answer.of("simulate", "--weeks", "0").err()).contains("Invalid --weeks: 0");
  }

  @Test
  void helpNamesTheRules() {
    assertThat(Answer.of("simulate", "--help").out())
        .contains("round_robin", "callsheet", "oracle_means", "--budget")
        .doesNotContain("random_session");
  }

  private static Answer simulate(String... more) {
    var words = new Object[5 + more.length];
    System.arraycopy(new Object[] {"simulate", "--weeks", "3", "--budget", "500"}, 0, words, 0, 5);
    System.arraycopy(more, 0, words, 5, more.length);
    return Answer.of(words);
  }
}
