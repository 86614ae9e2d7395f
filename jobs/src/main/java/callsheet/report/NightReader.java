package callsheet.report;

import static callsheet.schema.Tables.ALERTS;
import static callsheet.schema.Tables.BACKTEST;
import static callsheet.schema.Tables.COMMISSION_PLAN;
import static callsheet.schema.Tables.COVERAGE;
import static callsheet.schema.Tables.COVERAGE_GAPS;
import static callsheet.schema.Tables.EMOTION_DISTRIBUTION;
import static callsheet.schema.Tables.EMOTION_DWELL;
import static callsheet.schema.Tables.EMOTION_TRANSITIONS;
import static callsheet.schema.Tables.FORECAST_RECORD;
import static callsheet.schema.Tables.GAP_PRICES;
import static callsheet.schema.Tables.LICENCE_EXPIRY;
import static callsheet.schema.Tables.NIGHTS;
import static callsheet.schema.Tables.PERFORMER_DIVERSITY;
import static callsheet.schema.Tables.PLAN_CERTIFICATE;
import static callsheet.schema.Tables.RATING_PLAN;
import static callsheet.schema.Tables.SCENES;
import static callsheet.schema.Tables.SESSIONS;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import callsheet.lake.Lake;
import callsheet.lake.SideBySide;
import callsheet.schema.ForecastRecord;
import callsheet.schema.GapPrice;
import callsheet.schema.PolicyResult;
import callsheet.schema.RatingPlan;
import callsheet.schema.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the report of a night needs: small tables, and counts of the others. Each mart is read
 * once for both nights.
 */
record NightReader(Lake lake, LocalDate asOf, ReportConfig config) {
  private static final Column NOT_SCENES = col("scope_kind").notEqual("scene");

  NightFacts night() {
    var health = new HealthReader(lake, asOf);
    var feeds = SideBySide.begun(health::feeds);
    var rules = SideBySide.begun(health::rules);
    var isWithoutWithdrawn = SideBySide.begun(health::isWithoutWithdrawn);
    var scenes = SideBySide.begun(() -> lake.rows(SCENES));
    var sessions = SideBySide.begun(() -> lake.read(SESSIONS).count());
    var expiry = byNight(LICENCE_EXPIRY, col("as_of").equalTo(lit(asOf)));
    var proof = SideBySide.begun(this::proof);
    var findings = SideBySide.begun(this::findings);
    var track = SideBySide.begun(this::track);
    var scope = SideBySide.begun(this::consentScope);
    var further = SideBySide.begun(() -> further(scope.get().orElse(null)));
    var before = nightBefore();
    var snapshots = snapshots(Stream.concat(Stream.of(asOf), before.stream()).toList());
    return new NightFacts(
        snapshots.apply(asOf),
        before.map(snapshots),
        scenes.get(),
        sessions.get(),
        feeds.get(),
        rules.get(),
        isWithoutWithdrawn.get(),
        config.currency(),
        new NightFacts.Consents(scope.get().orElse(null), expiry.get().apply(asOf)),
        proof.get(),
        findings.get(),
        track.get(),
        further.get());
  }

  private Further further(@Nullable String scope) {
    var reader = new FurtherReader(lake, asOf);
    var work = SideBySide.begun(reader::work);
    var quality = SideBySide.begun(reader::quality);
    var scenes = SideBySide.begun(reader::scenes);
    var days = SideBySide.begun(reader::days);
    var cells = new CellReader(lake, asOf, scope, config.momentSessions());
    var yields = SideBySide.begun(cells::yields);
    var moments = SideBySide.begun(cells::moments);
    var searched = SideBySide.begun(cells::searched);
    var past = new HistoryReader(lake, asOf, config.currency());
    var history = past.history();
    return new Further(
        history,
        work.get(),
        quality.get(),
        scenes.get(),
        new CellFacts(past.rates(history), yields.get(), moments.get(), searched.get()),
        days.get());
  }

  private NightFacts.Findings findings() {
    return new NightFacts.Findings(tonight(COVERAGE_GAPS), latestBackTest(), tonight(ALERTS));
  }

  private List<PolicyResult> latestBackTest() {
    var known = lake.read(BACKTEST).where(col("as_of").leq(lit(asOf)));
    var latest = known.agg(max("as_of").cast("string")).head().getString(0);
    return latest == null
        ? List.of()
        : lake.records(BACKTEST, known.where(col("as_of").equalTo(lit(LocalDate.parse(latest)))));
  }

  private PlanProof proof() {
    var ratings = new ArrayList<>(tonight(RATING_PLAN));
    ratings.sort(Comparator.comparingInt(RatingPlan::rank));
    return new PlanProof(
        tonight(PLAN_CERTIFICATE).stream().findFirst(), inOrder(tonight(GAP_PRICES)), ratings);
  }

  private <R extends Record> List<R> tonight(Table<R> mart) {
    return lake.records(mart, lake.read(mart).where(col("as_of").equalTo(lit(asOf))));
  }

  private TrackRecord track() {
    var night = col("as_of");
    var last =
        lake.read(FORECAST_RECORD)
            .where(col("cell_kind").equalTo("(all)"))
            .where(night.leq(lit(asOf)).and(night.gt(lit(asOf.minusDays(TrackRecord.DAYS)))));
    return new TrackRecord(
        lake.records(FORECAST_RECORD, last).stream()
            .sorted(Comparator.comparing(ForecastRecord::asOf))
            .toList());
  }

  /** The largest gaps first, by number of turns or pairs. */
  private static List<GapPrice> inOrder(List<GapPrice> gaps) {
    return gaps.stream()
        .sorted(
            Comparator.comparingDouble(GapPrice::deficit)
                .reversed()
                .thenComparing(GapPrice::cellKind)
                .thenComparing(GapPrice::fromEmotion)
                .thenComparing(gap -> String.valueOf(gap.toEmotion()))
                .thenComparing(GapPrice::stratum))
        .toList();
  }

  private Optional<String> consentScope() {
    var night = lake.read(NIGHTS).where(col("as_of").equalTo(lit(asOf)));
    return lake.records(NIGHTS, night).stream()
        .flatMap(books -> Stream.ofNullable(books.consentScope()))
        .findFirst();
  }

  private Optional<LocalDate> nightBefore() {
    var latest =
        lake.read(EMOTION_DISTRIBUTION)
            .where(col("as_of").lt(lit(asOf)))
            .agg(max("as_of").cast("string"))
            .head();
    return Optional.ofNullable(latest.getString(0)).map(LocalDate::parse);
  }

  private Function<LocalDate, Snapshot> snapshots(List<LocalDate> nights) {
    var isOne = col("as_of").isin(nights.toArray());
    var distribution = byNight(EMOTION_DISTRIBUTION, isOne.and(NOT_SCENES));
    var transitions = byNight(EMOTION_TRANSITIONS, isOne.and(NOT_SCENES));
    var dwell = byNight(EMOTION_DWELL, isOne.and(NOT_SCENES));
    var diversity = byNight(PERFORMER_DIVERSITY, isOne);
    var coverage = byNight(COVERAGE, isOne);
    var plan = byNight(COMMISSION_PLAN, isOne);
    return night ->
        new Snapshot(
            night,
            distribution.get().apply(night),
            transitions.get().apply(night),
            dwell.get().apply(night),
            diversity.get().apply(night),
            coverage.get().apply(night),
            plan.get().apply(night));
  }

  private <R extends Record> Supplier<Function<LocalDate, List<R>>> byNight(
      Table<R> table, Column which) {
    return SideBySide.begun(() -> nights(table, which));
  }

  private <R extends Record> Function<LocalDate, List<R>> nights(Table<R> table, Column which) {
    var rows =
        lake.read(table).where(which).collectAsList().stream()
            .collect(
                groupingBy(
                    row -> row.<LocalDate>getAs("as_of"), mapping(table::fromRow, toList())));
    return night -> rows.getOrDefault(night, List.of());
  }
}
