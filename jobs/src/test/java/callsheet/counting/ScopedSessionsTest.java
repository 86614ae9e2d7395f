package callsheet.counting;

import static callsheet.schema.Tables.CELL_MOMENTS;
import static callsheet.schema.Tables.LABEL_COINCIDENCES;
import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.PERFORMER_CELLS;
import static callsheet.schema.Tables.RUN_LENGTHS;
import static callsheet.schema.Tables.SCENE_CELLS;
import static callsheet.schema.Tables.SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.corpus.Timeline;
import callsheet.corpus.TimelineTurn;
import callsheet.lake.TestLake;
import callsheet.schema.Performer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScopedSessionsTest {
  private static final LocalDate TONIGHT = TestLake.NIGHT.asOf();

  @Property(tries = 200)
  void whatIsNotCoveredCountsAsTombstonesDo(
      @ForAll long seed, @ForAll boolean isFirst, @ForAll boolean isSecond) {
    var studio = Studios.random(seed, 12);
    var uncovered = Set.of(isFirst ? 0 : 2, isSecond ? 1 : 3);
    var flagged = new KernelCounts(Studios.TAXONOMY);
    flagged.add(studio, 0.5, uncovered);

    var withdrawn = studio.stream().map(session -> without(session, uncovered::contains)).toList();

    assertThat(flagged.packed()).isEqualTo(KernelCounts.of(withdrawn, 0.5).packed());
  }

  @Test
  void onlyPerformersWhoHaveGrantedTheScopeAndWhoseConsentLastsCount(@TempDir Path folder) {
    var lake = TestLake.in(folder);
    var studio = Studios.random(11, 40);
    lake.append(
        SESSIONS, lake.dataset(SESSIONS, studio.stream().map(CountingJobTest::row).toList()));
    lake.append(
        PERFORMERS,
        lake.dataset(
            PERFORMERS,
            List.of(
                performer("P-1", List.of("voice", "training"), TONIGHT),
                performer("P-2", List.of("voice"), null),
                performer("P-3", List.of("training"), TONIGHT.minusDays(1)),
                performer("P-4", null, null))));

    new CountingJob(Studios.TAXONOMY, 0.5, "training").run(lake, TestLake.NIGHT);

    var granted = studio.stream().map(session -> without(session, place -> place > 0)).toList();
    var naive = new NaiveCounts(granted, Studios.TAXONOMY, 0.5);
    assertThat(lake.rows(PERFORMER_CELLS)).hasSameElementsAs(naive.performerCells()).isNotEmpty();
    assertThat(lake.rows(SCENE_CELLS)).hasSameElementsAs(naive.sceneCells());
    assertThat(lake.rows(CELL_MOMENTS)).hasSameElementsAs(naive.cellMoments());
    assertThat(lake.rows(RUN_LENGTHS)).hasSameElementsAs(naive.runLengths());
    assertThat(lake.rows(LABEL_COINCIDENCES)).hasSameElementsAs(naive.labelCoincidences());
  }

  private static NaiveSession without(NaiveSession session, Predicate<Integer> isUncovered) {
    var turns =
        session.timeline().turns().stream()
            .map(
                turn ->
                    isUncovered.test(turn.speaker())
                        ? TimelineTurn.tombstone(turn.ordinal())
                        : turn)
            .toList();
    return new NaiveSession(
        session.sessionId(),
        session.sceneId(),
        session.language(),
        session.vendor(),
        session.performerIds(),
        new Timeline(turns));
  }

  private static Performer performer(
      String id, @Nullable List<String> scopes, @Nullable LocalDate expiresOn) {
    return new Performer(
        id, Instant.EPOCH, Map.of(), List.of(), scopes, null, expiresOn, "performers.jsonl", 1);
  }
}
