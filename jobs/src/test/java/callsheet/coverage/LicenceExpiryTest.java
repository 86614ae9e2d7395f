package callsheet.coverage;

import static callsheet.schema.Tables.LICENCE_EXPIRY;
import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.PERFORMER_CELLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import callsheet.corpus.Cell;
import callsheet.corpus.Stratum;
import callsheet.lake.TestLake;
import callsheet.schema.LicenceExpiry;
import callsheet.schema.Performer;
import callsheet.schema.PerformerCell;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LicenceExpiryTest {
  private static final LocalDate TONIGHT = TestLake.NIGHT.asOf();
  private static final CoverageConfig HUNDRED_OF_JOY =
      new CoverageConfig(
          20, 5, List.of(new Target(Cell.emotion("joy"), Stratum.ALL, Demands.of(100, 1, null))));

  private final List<Performer> performers = new ArrayList<>();
  private final List<PerformerCell> cells = new ArrayList<>();

  @Test
  void eachHorizonLosesWhatItsConsentsCarryAndSmallGroupsAreNotTold(@TempDir Path folder) {
    record(TONIGHT.minusDays(1), 20, 4, 4, 4, 4);
    record(TONIGHT.plusDays(20), 5);
    record(TONIGHT.plusDays(80), 5, 5, 5, 5);
    record(null, 15, 15, 15, 15, 15, 15);
    var lake = TestLake.in(folder);
    lake.append(PERFORMERS, lake.dataset(PERFORMERS, performers));
    lake.append(PERFORMER_CELLS, lake.dataset(PERFORMER_CELLS, cells));

    new CoverageJob(HUNDRED_OF_JOY).run(lake, TestLake.NIGHT);

    var rows = lake.rows(LICENCE_EXPIRY);
    assertThat(rows)
        .filteredOn(row -> row.cellKind().equals("emotion"))
        .allMatch(row -> row.mass() == 151 && row.credit() == 111 && row.progress() == 1)
        .allMatch(row -> row.status().equals("adequate"))
        .extracting(
            LicenceExpiry::horizonDays,
            LicenceExpiry::massLost,
            LicenceExpiry::creditLost,
            LicenceExpiry::progressAfter,
            LicenceExpiry::statusAfter,
            LicenceExpiry::performersExpiring,
            LicenceExpiry::reason)
        .containsExactlyInAnyOrder(
            tuple(0, 36.0, 26.0, 0.85, "narrow", 5L, null),
            tuple(30, null, null, null, null, null, "SUPPRESSED"),
            tuple(90, 61.0, 51.0, 0.6, "short", 10L, null),
            tuple(365, 61.0, 51.0, 0.6, "short", 10L, null));
    assertThat(rows)
        .filteredOn(row -> row.cellKind().equals("turn"))
        .allMatch(row -> row.mass() == 151 && row.hours() == 302)
        .extracting(LicenceExpiry::horizonDays, LicenceExpiry::massLost, LicenceExpiry::hoursLost)
        .containsExactlyInAnyOrder(
            tuple(0, 36.0, 72.0),
            tuple(30, null, null),
            tuple(90, 61.0, 122.0),
            tuple(365, 61.0, 122.0));
  }

  @Test
  void theLastDayOfAConsentIsNotLost() {
    record(TONIGHT, 1, 1, 1, 1, 1);
    record(TONIGHT.plusDays(30), 1, 1, 1, 1, 1);
    record(null, 1, 1, 1, 1, 1);

    assertThat(expiring()).containsExactly(0L, 5L, 10L, 10L);
  }

  @Test
  void whereFewRemainWhatEndsIsNotTold() {
    record(TONIGHT.minusDays(1), 1, 1, 1, 1, 1);
    record(null, 1, 1, 1, 1);

    assertThat(expiring()).containsOnlyNulls();
  }

  @Test
  void whereOnePerformerHoldsMostOfItWhatEndsIsNotTold() {
    record(TONIGHT.minusDays(1), 90, 1, 1, 1, 1);
    record(null, 1, 1, 1, 1, 1);

    assertThat(expiring()).containsOnlyNulls();
  }

  @Test
  void everythingEndsWithEveryoneOfALargeGroup() {
    record(TONIGHT.plusDays(100), 1, 1, 1, 1, 1);

    assertThat(expiring()).containsExactly(0L, 0L, 0L, 5L);
  }

  /** Performers behind what ends of the target, horizon by horizon. */
  private List<@Nullable Long> expiring() {
    var tally = new ExpiryTally(HUNDRED_OF_JOY, TONIGHT);
    var others = new ExpiryTally(HUNDRED_OF_JOY, TONIGHT);
    for (int place = 0; place < performers.size(); place++) {
      (place % 2 == 0 ? tally : others).add(performers.get(place), cellsOf(performers.get(place)));
    }
    var rows =
        ExpiryRows.of(
            HUNDRED_OF_JOY, tally.merge(others), new Agreement(List.of(), 20), TestLake.NIGHT);
    return rows.stream()
        .filter(row -> row.cellKind().equals("emotion"))
        .<@Nullable Long>map(LicenceExpiry::performersExpiring)
        .toList();
  }

  private List<PerformerCell> cellsOf(Performer performer) {
    return cells.stream()
        .filter(cell -> cell.performerId().equals(performer.performerId()))
        .toList();
  }

  /** Performers who have shown so many turns of joy, of two hours each. */
  private void record(@Nullable LocalDate expiresOn, long... turns) {
    for (long shown : turns) {
      var id = "P-" + performers.size();
      performers.add(
          new Performer(
              id, Instant.EPOCH, Map.of(), List.of(), List.of(), null, expiresOn, "p.jsonl", 1));
      cells.add(cell(id, "emotion", "joy", shown));
      cells.add(cell(id, "turn", null, shown));
    }
  }

  private static PerformerCell cell(
      String performer, String kind, @Nullable String from, long turns) {
    return new PerformerCell(
        performer,
        "en",
        "studio",
        kind,
        from,
        null,
        turns * 1_000_000_000,
        turns,
        turns * 7_200_000_000L,
        1L,
        0L,
        1L);
  }
}
