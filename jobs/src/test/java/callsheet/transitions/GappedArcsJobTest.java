package callsheet.transitions;

import static callsheet.lake.TestLake.NIGHT;
import static callsheet.schema.Tables.GAPPED_ARCS;
import static callsheet.schema.Tables.PERFORMERS;
import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.corpus.Taxonomy;
import callsheet.corpus.TestTaxonomy;
import callsheet.lake.Lake;
import callsheet.lake.TestLake;
import callsheet.schema.GappedArc;
import callsheet.schema.Performer;
import callsheet.schema.Tables;
import callsheet.statistics.shares.Wilson;
import callsheet.statistics.transitions.arcs.GappedArcs;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Encoders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GappedArcsJobTest {
  private static final List<String> EMOTIONS = List.of("joy", "anger", "fear", "sadness");
  private static final Taxonomy TAXONOMY = TestTaxonomy.of("joy", "anger", "fear", "sadness");
  private static final List<String> ALL = List.of("P-1", "P-2", "P-3", "P-4");
  private static final GappedArcsConfig EVERYTHING = new GappedArcsConfig(0.001, 3, 1000);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"1, 0.05, 3", "2, 0.3, 2", "3, 0.02, 5", "4, 1, 4"})
  void theArcsAreThoseOfARecountInPlainJava(long seed, double minShare, int longest) {
    var lake = lake("lake");
    var studio = random(seed, 40).in(lake, 3);

    job(new GappedArcsConfig(minShare, longest, 40), null).run(lake, NIGHT);

    var sequences = studio.sequences(studio.sessions(), ALL, EMOTIONS);
    assertThat(lake.rows(GAPPED_ARCS))
        .allMatch(row -> row.allSequences() == sequences.size())
        .allMatch(row -> row.share() == (double) row.sequences() / sequences.size())
        .allMatch(row -> row.sampledSessionsShare() == 1 && row.shareLower() == null)
        .extracting(GappedArcsJobTest::text)
        .containsExactlyElementsOf(recounted(sequences, minShare, longest));
  }

  @Test
  void whatIsNoLabelIsPassedOverAndARunCountsOnce() {
    var lake = lake("lake");
    new PlayedStudio()
        .plays("S-1", "P-1", "joy", "joy", "tie", "joy", "[anger]", "fear", "none", "fear", "gone")
        .plays("S-2", "P-1", "gone", "joy", "none", "fear")
        .in(lake, 1);

    job(EVERYTHING, null).run(lake, NIGHT);

    assertThat(lake.rows(GAPPED_ARCS))
        .extracting(GappedArcsJobTest::text)
        .containsExactly("joy > fear (2): 2");
  }

  @Test
  void whoIsBehindAnArcIsToldWhenTheyAreFive() {
    var lake = lake("lake");
    var studio = new PlayedStudio();
    for (int performer = 1; performer <= 5; performer++) {
      studio.plays("S-" + performer, "P-" + performer, "joy", "anger");
    }
    studio
        .plays("S-6", "P-1", "joy", "fear", "anger", "joy", "anger")
        .plays("S-7", "P-2", "anger", "joy")
        .in(lake, 3);

    job(EVERYTHING, null).run(lake, NIGHT);

    var rows =
        lake.rows(GAPPED_ARCS).stream().collect(Collectors.toMap(GappedArc::arc, row -> row));
    var common = rows.get("joy > anger");
    assertThat(common.sequences()).isEqualTo(6);
    assertThat(common.performers()).isEqualTo(5);
    assertThat(common.effectivePerformers()).isEqualTo(36 / 8.0);
    assertThat(common.performersReason()).isNull();
    var rare = rows.get("anger > joy");
    assertThat(rare.sequences()).isEqualTo(2);
    assertThat(rare.performers()).isNull();
    assertThat(rare.effectivePerformers()).isNull();
    assertThat(rare.performersReason()).isEqualTo("SUPPRESSED");
  }

  @Test
  void anEmotionFollowsItselfWhenAnotherOneWasInBetween() {
    var lake = lake("lake");
    new PlayedStudio()
        .plays("S-1", "P-1", "joy", "anger", "joy")
        .plays("S-2", "P-1", "joy", "tie", "joy")
        .in(lake, 1);

    job(new GappedArcsConfig(0.001, 2, 9), null).run(lake, NIGHT);

    assertThat(lake.rows(GAPPED_ARCS))
        .extracting(GappedArcsJobTest::text)
        .containsExactly("joy > joy (2): 1", "joy > anger (2): 1", "anger > joy (2): 1");
  }

  @Test
  void nobodyGoesOnWhereAnotherOneOrAnotherSessionEnds() {
    var lake = lake("lake");
    new PlayedStudio()
        .plays("S-1", "P-1", "joy")
        .plays("S-1", "P-2", "anger")
        .plays("S-1", "P-1", "fear")
        .plays("S-2", "P-1", "sadness")
        .in(lake, 1);

    job(EVERYTHING, null).run(lake, NIGHT);

    assertThat(lake.rows(GAPPED_ARCS))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(text(row)).isEqualTo("joy > fear (2): 1");
              assertThat(row.allSequences()).isEqualTo(3);
              assertThat(row.lift()).isCloseTo(1 / 3.0 / (1 / 3.0 * (1 / 3.0)), within(1e-12));
              assertThat(row.asOf()).isEqualTo(NIGHT.asOf());
              assertThat(row.runId()).isEqualTo(NIGHT.runId());
            });
  }

  @Test
  void whereOnlyAScopeCountsTheOthersAreAsIfTheyHadWithdrawn() {
    var lake = lake("lake");
    var studio = random(5, 40).in(lake, 2);
    lake.append(
        PERFORMERS,
        lake.dataset(
            PERFORMERS,
            List.of(
                performer("P-1", "voice", null),
                performer("P-2", "voice", NIGHT.asOf().minusDays(1)),
                performer("P-3", "training", null),
                performer("P-4", "voice", NIGHT.asOf()))));

    job(EVERYTHING, "voice").run(lake, NIGHT);

    var sequences = studio.sequences(studio.sessions(), List.of("P-1", "P-4"), EMOTIONS);
    assertThat(lake.rows(GAPPED_ARCS))
        .extracting(GappedArcsJobTest::text)
        .containsExactlyElementsOf(recounted(sequences, 0.001, 3));
    assertThat(job(EVERYTHING, "voice").reads()).contains(PERFORMERS);
  }

  @Test
  void ofTooManySessionsThoseWithTheLowestHashesAreMinedWhateverThePartitions() {
    var studio = random(6, 60);
    var one = lake("one");
    studio.in(one, 1);
    var other = lake("other");
    studio.in(other, 7);
    var job = job(new GappedArcsConfig(0.1, 3, 20), null);

    job.run(one, NIGHT);
    TestLake.spark().conf().set("spark.sql.shuffle.partitions", 5);
    job.run(other, NIGHT);
    TestLake.spark().conf().set("spark.sql.shuffle.partitions", 1);

    var sampled = lowest(one, 20);
    var sequences = studio.sequences(sampled, ALL, EMOTIONS);
    double size = studio.withLabels(sampled, EMOTIONS);
    assertThat(size).isLessThan((double) sequences.size());
    assertThat(one.rows(GAPPED_ARCS))
        .allMatch(row -> row.sampledSessionsShare() == 20 / 60.0)
        .allMatch(row -> row.shareLower() == Wilson.interval(row.share(), size).lower())
        .allMatch(row -> row.shareUpper() == Wilson.interval(row.share(), size).upper())
        .extracting(GappedArcsJobTest::text)
        .containsExactlyElementsOf(recounted(sequences, 0.1, 3));
    assertThat(other.rows(GAPPED_ARCS)).isEqualTo(one.rows(GAPPED_ARCS));
  }

  @Test
  void aSecondRunOfTheNightChangesNothing() {
    var lake = lake("lake");
    random(7, 12).in(lake, 2);
    job(EVERYTHING, null).run(lake, NIGHT);
    var rows = lake.rows(GAPPED_ARCS);

    job(EVERYTHING, null).run(lake, NIGHT);

    assertThat(lake.rows(GAPPED_ARCS)).isEqualTo(rows).isNotEmpty();
  }

  @Test
  void aLakeWithoutTurnsAndOneWithoutLabelsHaveNoArcs() {
    var empty = lake("empty");
    var unrated = lake("unrated");
    new PlayedStudio().plays("S-1", "P-1", "none", "tie", "gone").in(unrated, 1);

    for (Lake lake : List.of(empty, unrated)) {
      job(EVERYTHING, null).run(lake, NIGHT);

      assertThat(lake.exists(GAPPED_ARCS)).isTrue();
      assertThat(lake.rows(GAPPED_ARCS)).isEmpty();
    }
  }

  private static List<String> recounted(List<int[]> sequences, double minShare, int longest) {
    int least = GappedArcs.leastSupport(minShare, sequences.size());
    var rows = new ArrayList<String>();
    GappedArcs.supports(sequences, least, longest)
        .forEach(
            (arc, support) -> {
              var names = arc.emotions().stream().map(EMOTIONS::get).toList();
              if (names.size() > 1) {
                rows.add(text(String.join(" > ", names), names.size(), support));
              }
            });
    return rows;
  }

  private static String text(GappedArc row) {
    return text(row.arc(), row.arcLength(), row.sequences());
  }

  private static String text(String arc, int length, long support) {
    return "%s (%d): %d".formatted(arc, length, support);
  }

  private static Collection<String> lowest(Lake lake, int most) {
    return lake
        .read(Tables.SESSIONS)
        .orderBy(expr("xxhash64(session_id)"))
        .select("session_id")
        .as(Encoders.STRING())
        .takeAsList(most)
        .stream()
        .collect(Collectors.toSet());
  }

  private static PlayedStudio random(long seed, int sessions) {
    return PlayedStudio.random(seed, sessions, EMOTIONS.toArray(String[]::new));
  }

  private static GappedArcsJob job(GappedArcsConfig config, @Nullable String scope) {
    return new GappedArcsJob(config, TAXONOMY, scope);
  }

  private Lake lake(String name) {
    return TestLake.in(folder.resolve(name));
  }

  private static Performer performer(String id, String scope, @Nullable LocalDate lastDay) {
    return new Performer(
        id, Instant.EPOCH, Map.of(), List.of(), List.of(scope), null, lastDay, "a.jsonl", 1);
  }
}
