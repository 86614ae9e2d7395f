package callsheet.ingest;

import static callsheet.schema.Tables.AGREEMENT;
import static callsheet.schema.Tables.ANNOTATIONS;
import static callsheet.schema.Tables.ANNOTATOR_MODELS;
import static callsheet.schema.Tables.ANNOTATOR_QUALITY;
import static callsheet.schema.Tables.ARC_COUNTS;
import static callsheet.schema.Tables.ARC_COVERAGE;
import static callsheet.schema.Tables.CASTING;
import static callsheet.schema.Tables.CELL_MOMENTS;
import static callsheet.schema.Tables.COMMISSION_PLAN;
import static callsheet.schema.Tables.COVERAGE;
import static callsheet.schema.Tables.COVERAGE_GAPS;
import static callsheet.schema.Tables.EMOTION_ARCS;
import static callsheet.schema.Tables.EMOTION_DISTRIBUTION;
import static callsheet.schema.Tables.EMOTION_DWELL;
import static callsheet.schema.Tables.EMOTION_DYNAMICS;
import static callsheet.schema.Tables.EMOTION_TRANSITIONS;
import static callsheet.schema.Tables.GAPPED_ARCS;
import static callsheet.schema.Tables.GAP_PRICES;
import static callsheet.schema.Tables.LABEL_COINCIDENCES;
import static callsheet.schema.Tables.PAIR_CHANCES;
import static callsheet.schema.Tables.PARTICIPANTS;
import static callsheet.schema.Tables.PAYMENTS;
import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.PERFORMER_CELLS;
import static callsheet.schema.Tables.PERFORMER_DIVERSITY;
import static callsheet.schema.Tables.PERFORMER_PROFILES;
import static callsheet.schema.Tables.PLAN_CERTIFICATE;
import static callsheet.schema.Tables.PORTRAYAL;
import static callsheet.schema.Tables.REPEATED_LINES;
import static callsheet.schema.Tables.REPERTOIRE_DIVERSITY;
import static callsheet.schema.Tables.RUN_LENGTHS;
import static callsheet.schema.Tables.SCENE_CELLS;
import static callsheet.schema.Tables.SCENE_YIELDS;
import static callsheet.schema.Tables.SESSION_LABELS;
import static callsheet.schema.Tables.SHIFT_SUBTLETY;
import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.TURN_LABELS;
import static callsheet.schema.Tables.WORK_AND_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.commission.CastConsent;
import callsheet.commission.CommissionConfig;
import callsheet.commission.PlanJob;
import callsheet.commission.YieldsJob;
import callsheet.counting.CountingJob;
import callsheet.coverage.CoverageConfig;
import callsheet.coverage.CoverageJob;
import callsheet.coverage.GapsConfig;
import callsheet.coverage.GapsJob;
import callsheet.distribution.DistributionJob;
import callsheet.diversity.DiversityJob;
import callsheet.diversity.ProfilesConfig;
import callsheet.diversity.ProfilesJob;
import callsheet.labels.AnnotatorsJob;
import callsheet.labels.LabelsConfig;
import callsheet.labels.LabelsJob;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.lake.TestLake;
import callsheet.landing.Feed;
import callsheet.landing.LandingFolder;
import callsheet.landing.Line;
import callsheet.landing.Redaction;
import callsheet.portrayal.PortrayalJob;
import callsheet.schema.CastRole;
import callsheet.schema.Table;
import callsheet.spontaneity.SpontaneityConfig;
import callsheet.spontaneity.SpontaneityJob;
import callsheet.transitions.DwellJob;
import callsheet.transitions.GappedArcsConfig;
import callsheet.transitions.GappedArcsJob;
import callsheet.transitions.TransitionsJob;
import callsheet.work.WorkConfig;
import callsheet.work.WorkJob;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever withdraws leaves the lake as if the landing had never held them. */
class WithdrawalLawTest {
  /** What the core tables tell of people and recordings, but for the file that it came from. */
  private static final List<Table<?>> CORE =
      List.of(PERFORMERS, PARTICIPANTS, PAYMENTS, TURNS, ANNOTATIONS);

  private static final List<Table<?>> DERIVED =
      List.of(
          TURN_LABELS,
          SESSION_LABELS,
          PERFORMER_CELLS,
          SCENE_CELLS,
          CELL_MOMENTS,
          RUN_LENGTHS,
          LABEL_COINCIDENCES,
          PAIR_CHANCES,
          ARC_COUNTS,
          EMOTION_DISTRIBUTION,
          EMOTION_TRANSITIONS,
          EMOTION_DYNAMICS,
          EMOTION_ARCS,
          ARC_COVERAGE,
          GAPPED_ARCS,
          SHIFT_SUBTLETY,
          EMOTION_DWELL,
          PERFORMER_DIVERSITY,
          REPEATED_LINES,
          REPERTOIRE_DIVERSITY,
          PERFORMER_PROFILES,
          PORTRAYAL,
          WORK_AND_PAY,
          COVERAGE_GAPS,
          COVERAGE,
          SCENE_YIELDS,
          COMMISSION_PLAN,
          CASTING,
          PLAN_CERTIFICATE,
          GAP_PRICES,
          ANNOTATOR_MODELS,
          ANNOTATOR_QUALITY,
          AGREEMENT);

  private static final LocalDate FIRST = LocalDate.of(2026, 11, 21);

  /** Every emotion and a group are wanted, and there is money for many sessions. */
  private static final Config WANTED =
      ConfigFactory.parseString(
              """
              targets { emotions.target = 40, strata = [{ where { language = en-US }, emotions.target = 9 }] }
              commission { budget = 200, draws = 20, explore-share = 0.2 }
              """)
          .withFallback(ConfigFactory.parseResources("reference.conf"))
          .resolve();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"3, false", "8, true"})
  void aNightThenWithdrawalsIsANightWithoutThem(long seed, boolean isModelled) {
    var deliveries = new RandomStudio(seed).deliveries();
    var leaving = leaving(seed);
    var after = TestLake.in(folder.resolve("after"));
    var landing = new LandingFolder(folder.resolve("whole"));
    deliveries.forEach(one -> landing.file(one.file(), one.lines().toArray()));
    take(after, landing, 0);
    measure(after, 0, isModelled);
    assertThat(after.rows(CASTING))
        .as("who is cast before anybody leaves")
        .extracting(CastRole::performerId)
        .containsAnyElementsOf(leaving);
    for (int night = 1; night <= leaving.size(); night++) {
      landing.file("withdrawals/z-%d.jsonl".formatted(night), withdrawal(leaving, night));
      take(after, landing, night);
    }
    measure(after, leaving.size(), isModelled);

    var never = TestLake.in(folder.resolve("never"));
    take(never, redacted(deliveries, leaving), leaving.size());
    measure(never, leaving.size(), isModelled);

    assertThat(after.rows(TURNS)).as("turns that stay").isNotEmpty();
    assertThat(after.rows(REPEATED_LINES))
        .as("what is repeated, tonight and before")
        .isNotEmpty()
        .noneMatch(row -> row.performerIds().stream().anyMatch(leaving::contains));
    assertThat(after.rows(PORTRAYAL))
        .as("what was asked, tonight and before")
        .isNotEmpty()
        .noneMatch(row -> leaving.contains(String.valueOf(row.performerId())));
    assertThat(after.rows(CASTING))
        .as("who is cast, tonight and before")
        .isNotEmpty()
        .extracting(CastRole::performerId)
        .doesNotContainAnyElementsOf(leaving);
    assertThat(after.rows(GAPPED_ARCS)).as("arcs with gaps").isNotEmpty();
    assertThat(rows(after, leaving.size())).isEqualTo(rows(never, leaving.size()));
  }

  /** Two of the studio's five performers, in an order of their own. */
  private static List<String> leaving(long seed) {
    var performers = new ArrayList<>(List.of("P-0", "P-1", "P-2", "P-3", "P-4"));
    Collections.shuffle(performers, new Random(seed));
    return performers.subList(0, 2);
  }

  private static Line withdrawal(List<String> leaving, int night) {
    return Line.withdrawal(leaving.get(night - 1));
  }

  /** The landing as an erasure leaves it. */
  private LandingFolder redacted(List<RandomStudio.Delivery> deliveries, List<String> leaving) {
    var landing = new LandingFolder(folder.resolve("redacted"));
    var redaction = new Redaction(Set.copyOf(leaving)::contains);
    for (var delivery : deliveries) {
      var feed = Feed.valueOf(delivery.file().replaceFirst("/.*", "").toUpperCase(Locale.ROOT));
      landing.file(
          delivery.file(),
          delivery.lines().stream()
              .map(line -> redaction.of(feed, line.toString()).line())
              .toArray());
    }
    for (int night = 1; night <= leaving.size(); night++) {
      var line = redaction.of(Feed.WITHDRAWALS, withdrawal(leaving, night).toString()).line();
      assertThat(line).contains("performer_digest");
      landing.file("withdrawals/z-%d.jsonl".formatted(night), line);
    }
    return landing;
  }

  private static void take(Lake lake, LandingFolder landing, int night) {
    var config = new IngestConfig(landing.location(), 1 << 20, false);
    new IngestJob(config, Parsing.TAXONOMY).run(lake, run(night));
  }

  private static void measure(Lake lake, int night, boolean isModelled) {
    var labels = new LabelsConfig(0.5, isModelled, 28);
    List<Job> jobs =
        List.of(
            new AnnotatorsJob(labels, Parsing.TAXONOMY),
            new LabelsJob(labels, Parsing.TAXONOMY),
            new CountingJob(Parsing.TAXONOMY, 0.5, null, isModelled),
            new DistributionJob(Parsing.TAXONOMY),
            new TransitionsJob(Parsing.TAXONOMY),
            new GappedArcsJob(new GappedArcsConfig(0.05, 3, 99), Parsing.TAXONOMY, null),
            new DwellJob(Parsing.TAXONOMY),
            new DiversityJob(Parsing.TAXONOMY),
            new SpontaneityJob(new SpontaneityConfig(1, 1, 0.6, 0.6, 99), null),
            new ProfilesJob(new ProfilesConfig("en", true, null), Parsing.TAXONOMY),
            new PortrayalJob(null),
            new GapsJob(
                new GapsConfig(List.of("language", "gender"), 3, 2, 2, 9),
                new CoverageConfig(20, 5, List.of(), List.of(), null),
                Parsing.TAXONOMY),
            new WorkJob(new WorkConfig(Currency.getInstance("USD"), null, 2)),
            new CoverageJob(CoverageConfig.from(WANTED, Parsing.TAXONOMY)),
            new YieldsJob(Parsing.TAXONOMY, null),
            new PlanJob(
                CommissionConfig.from(WANTED), Parsing.TAXONOMY, new CastConsent(null, false)));
    jobs.forEach(job -> job.run(lake, run(night)));
  }

  private static Run run(int night) {
    return new Run(FIRST.plusDays(night), "run", 42);
  }

  /** The core and count tables, and the marts of one night. */
  private static Map<String, String> rows(Lake lake, int night) {
    var tables = new TreeMap<String, String>();
    CORE.forEach(
        table ->
            tables.put(
                table.name(),
                text(lake.read(table).drop("source_file", "source_line", "arrived_on"))));
    for (Table<?> table : DERIVED) {
      var rows = lake.read(table);
      var isMart = table.database().equals("marts");
      var tonight = "as_of = DATE '%s'".formatted(FIRST.plusDays(night));
      // A fit says why it was made; what it says of annotators is that of a fit without the gone.
      tables.put(table.name(), text((isMart ? rows.where(tonight) : rows).drop("cause")));
    }
    return tables;
  }

  private static String text(Dataset<Row> rows) {
    return rows.toJSON().collectAsList().stream().sorted().collect(Collectors.joining("\n"));
  }
}
