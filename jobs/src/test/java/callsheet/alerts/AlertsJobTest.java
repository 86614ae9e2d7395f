package callsheet.alerts;

import static callsheet.alerts.WatchedStudio.date;
import static callsheet.schema.Tables.ALERTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.lake.Run;
import callsheet.lake.TestLake;
import callsheet.schema.Alert;
import callsheet.schema.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsJobTest {
  private static final AlertsConfig EVERY = WatchedStudio.config(WatchedStudio.RULES);

  @TempDir Path folder;
  private WatchedStudio studio;

  @BeforeEach
  void emptyLake() {
    studio = new WatchedStudio(TestLake.in(folder));
  }

  @Test
  void everyRuleOpensAndClosesOnceAndNightsThatAreRunAgainSayTheSame() {
    var told = fiveNights();

    for (AlertRule rule : EVERY.rules()) {
      assertThat(told.stream().flatMap(List::stream).filter(row -> row.rule().equals(rule.name())))
          .as(rule.name())
          .extracting(Alert::status)
          .containsExactly("quiet", "opened", "open", "closed", "quiet");
    }
    for (int night : List.of(4, 2, 1, 3, 0)) {
      assertThat(studio.step(night, EVERY)).as("night %d", night).isEqualTo(told.get(night));
    }
  }

  /** All is well, twice nothing is, and then all is again. */
  private List<List<Alert>> fiveNights() {
    var told = new ArrayList<List<Alert>>();
    for (int night = 0; night < 5; night++) {
      var made = night == 1 || night == 2 ? studio.badNight(night) : studio.goodNight(night);
      told.add(made.step(night, EVERY));
    }
    return told;
  }

  @Test
  void sentencesTellWhatHowMuchAgainstWhatSinceWhenAndWhoseItIs() {
    var second = fiveNights().get(2);

    assertThat(second)
        .extracting(Alert::sentence)
        .contains(
            "Joy: 50.0 % of the target is credited, surely at least 30.0 % of the target less than on 2026-11-20 (80.0 %) (alert from 20.0 %, over at 10.0 %), open since 2026-11-21; owner: A & <b>.",
            "Sessions: nothing has landed for 2 days (alert from 1 day, over at 0 days), open since 2026-11-21; owner: C.",
            "Joy: wanted by 2026-11-20, 2 days ago, and it is short: 50.0 % of 10 turns are there (alert from 1 day, over at 0 days), open since 2026-11-21; owner: F.",
            "Of 4 sessions in the plan of 2026-11-21, 4 (100.0 %) have not been recorded in the 1 day since (alert from 50.0 %, over at 20.0 %), open since 2026-11-21; owner: G.")
        .allSatisfy(sentence -> assertThat(sentence).doesNotContain("P-1"));
    assertThat(second).extracting(Alert::lastSeenOn).containsOnly(date(2));
    assertThat(studio.rows(1)).allMatch(row -> row.hasOpened(Severity.INFO));
    assertThat(second).noneMatch(row -> row.hasOpened(Severity.INFO));
  }

  @Test
  void aFallWithinTheIntervalsOfBothNightsIsNone() {
    studio.covered(0, 8, 6, "short").agreed(0, 0.6, 0.1).step(0, EVERY);
    studio.covered(1, 5, 4, "short").agreed(1, 0.4, 0.1).step(1, EVERY);
    studio.covered(2, 5, 4.5, "short").agreed(2, 0.35, 0.1).step(2, EVERY);

    assertThat(values(1, "coverage", "agreement")).containsExactly(0.0, 0.0);
    assertThat(values(2, "coverage").get(0)).isCloseTo(0.6 - 0.55, within(1e-9));
    assertThat(values(2, "agreement").get(0)).isCloseTo(0.5 - 0.45, within(1e-9));
  }

  private List<Double> values(int night, String... rules) {
    return studio.rows(night).stream()
        .filter(row -> List.of(rules).contains(row.rule()))
        .map(Alert::value)
        .sorted()
        .toList();
  }

  @Test
  void aStudioOfWhichNothingIsKnownIsNotAlarmedAndSaysWhy() {
    var rows = studio.step(0, EVERY);

    assertThat(rows)
        .hasSameSizeAs(EVERY.rules())
        .allSatisfy(
            row -> {
              assertThat(row.status()).isEqualTo("quiet");
              assertThat(row.value()).isNull();
            });
    assertThat(rows).extracting(Alert::reason).containsOnly("NO_DATA", "NO_TARGET", "NO_PLAN");
    assertThat(studio.covered(1, 8, 8, "short").step(1, EVERY))
        .filteredOn(row -> row.rule().equals("coverage"))
        .extracting(Alert::reason)
        .containsExactly("NO_EARLIER_NIGHT");
  }

  @Test
  void anOpenAlertThatNothingMeasuresAnyMoreClosesAndIsGone() {
    studio.goodNight(0).step(0, EVERY);
    studio.badNight(1).step(1, EVERY);
    var others = WatchedStudio.config(WatchedStudio.RULES + "pay = null");

    assertThat(studio.badNight(2).step(2, others))
        .filteredOn(row -> row.rule().equals("pay"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.status()).isEqualTo("closed");
              assertThat(row.reason()).isEqualTo("GONE");
              assertThat(row.openedOn()).isEqualTo(date(1));
            });
    assertThat(studio.badNight(3).step(3, others)).extracting(Alert::rule).doesNotContain("pay");
  }

  @Test
  void whatWasSaidOnTopOfARemovedNightStaysAsItWas() {
    var told = fiveNights();
    studio.lake().deleteWhere(ALERTS, "as_of = DATE '%s'".formatted(date(0)));

    assertThat(studio.step(1, EVERY)).isEqualTo(told.get(1));
  }

  @Test
  void aLevelThatWasCountedOtherwiseIsNotComparedWith() {
    studio.goodNight(0).step(0, EVERY);
    studio.badNight(1);
    var lake = studio.lake();
    new AlertsJob(EVERY, "t", "other labels").run(lake, new Run(date(1), "run", 42));

    assertThat(studio.rows(1))
        .filteredOn(row -> row.rule().equals("coverage"))
        .extracting(Alert::reason)
        .containsExactly("NO_EARLIER_NIGHT");
  }

  @Test
  void rulesInAnotherOrderSayTheSame() {
    var reversed =
        new AlertsConfig(
            IntStream.range(0, EVERY.rules().size())
                .mapToObj(place -> EVERY.rules().get(EVERY.rules().size() - 1 - place))
                .toList());
    studio.goodNight(0).step(0, EVERY);
    var told = studio.badNight(1).step(1, EVERY);

    assertThat(studio.step(1, reversed)).isEqualTo(told);
  }
}
