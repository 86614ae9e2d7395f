package callsheet.report;

import static callsheet.schema.Tables.AGREEMENT;
import static callsheet.schema.Tables.COMMISSION_PLAN;
import static callsheet.schema.Tables.COVERAGE;
import static callsheet.schema.Tables.EMOTION_DISTRIBUTION;
import static callsheet.schema.Tables.EMOTION_TRANSITIONS;
import static callsheet.schema.Tables.PERFORMER_DIVERSITY;
import static callsheet.schema.Tables.RATING_PLAN;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import callsheet.lake.Lake;
import callsheet.schema.Table;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Reads some of the nights up to one: a row a night, and the rates of the last of them. */
record HistoryReader(Lake lake, LocalDate asOf, String currency) {
  private static final int NIGHTS_OF_CELLS = 8;

  private static final Column IS_CORPUS = col("scope_kind").equalTo("corpus");

  History history() {
    var all = all();
    var nights = ThinnedNights.of(all, asOf);
    var coverage = coverage(nights);
    var turns = turns(nights);
    var performers = performers(nights);
    var alphas = alphas(nights);
    var planned = planned(nights);
    return new History(
        nights.stream()
            .map(
                night ->
                    past(
                        night,
                        coverage.get(night),
                        turns.get(night),
                        performers.get(night),
                        alphas.get(night),
                        planned.get(night)))
            .toList(),
        all.size(),
        currency);
  }

  private List<LocalDate> all() {
    return lake
        .read(EMOTION_DISTRIBUTION)
        .where(col("as_of").leq(lit(asOf)))
        .select(col("as_of").cast("string").as("as_of"))
        .distinct()
        .collectAsList()
        .stream()
        .map(row -> LocalDate.parse(row.getString(0)))
        .toList();
  }

  private static History.Past past(LocalDate night, @Nullable Row... facts) {
    return new History.Past(
        night,
        number(facts[0], "coverage"),
        whole(facts[0], "adequate"),
        whole(facts[0], "targets"),
        whole(facts[1], "turns"),
        number(facts[2], "performers"),
        number(facts[3], "alpha"),
        number(facts[4], "planned"));
  }

  private static @Nullable Double number(@Nullable Row row, String column) {
    return row == null || row.isNullAt(row.fieldIndex(column))
        ? null
        : Double.valueOf(row.<Number>getAs(column).doubleValue());
  }

  private static long whole(@Nullable Row row, String column) {
    return row == null ? 0 : row.<Long>getAs(column);
  }

  private Map<LocalDate, Row> coverage(List<LocalDate> nights) {
    var weight = sum("weight");
    return byNight(
        of(COVERAGE, nights)
            .groupBy("as_of")
            .agg(
                sum(col("weight").multiply(col("progress")))
                    .divide(when(weight.gt(0), weight))
                    .as("coverage"),
                sum(when(col("status").equalTo("adequate"), 1L).otherwise(0L)).as("adequate"),
                count(lit(1)).as("targets")));
  }

  private Map<LocalDate, Row> turns(List<LocalDate> nights) {
    return byNight(
        of(EMOTION_DISTRIBUTION, nights)
            .where(IS_CORPUS)
            .groupBy("as_of")
            .agg(max("usable_turns").as("turns")));
  }

  private Map<LocalDate, Row> performers(List<LocalDate> nights) {
    return byNight(
        of(PERFORMER_DIVERSITY, nights)
            .where(col("cell_kind").equalTo("turn"))
            .groupBy("as_of")
            .agg(max("hill_q0").as("performers")));
  }

  private Map<LocalDate, Row> alphas(List<LocalDate> nights) {
    return byNight(
        of(AGREEMENT, nights)
            .where(IS_CORPUS.and(col("emotion").isNull()))
            .groupBy("as_of")
            .agg(max("krippendorff_alpha").as("alpha")));
  }

  /** The price of sessions and ratings together. */
  private Map<LocalDate, Row> planned(List<LocalDate> nights) {
    var isOurs = col("currency").equalTo(currency);
    return byNight(
        of(COMMISSION_PLAN, nights)
            .where(isOurs)
            .select("as_of", "price")
            .union(of(RATING_PLAN, nights).where(isOurs).select("as_of", "price"))
            .groupBy("as_of")
            .agg(sum("price").as("planned")));
  }

  private Dataset<Row> of(Table<?> table, List<LocalDate> nights) {
    return lake.read(table).where(col("as_of").isin(nights.toArray()));
  }

  private static Map<LocalDate, Row> byNight(Dataset<Row> rows) {
    return rows.collectAsList().stream()
        .collect(toMap(row -> row.<LocalDate>getAs("as_of"), Function.identity()));
  }

  /** The rate of every transition and the share of every emotion on the last nights. */
  Map<CellFacts.Key, List<CellFacts.Rate>> rates(History history) {
    var nights = history.nights().stream().map(History.Past::asOf).toList();
    var last = nights.subList(Math.max(0, nights.size() - NIGHTS_OF_CELLS), nights.size());
    return transitions(last).union(emotions(last)).collectAsList().stream()
        .sorted(Comparator.comparing(row -> row.<LocalDate>getAs("as_of")))
        .collect(
            groupingBy(
                row ->
                    new CellFacts.Key(
                        row.getAs("kind"), row.getAs("from_emotion"), row.getAs("to_emotion")),
                mapping(
                    row ->
                        new CellFacts.Rate(
                            row.getAs("as_of"), row.getAs("rate"), row.<Double>getAs("mass")),
                    toList())));
  }

  private Dataset<Row> transitions(List<LocalDate> nights) {
    var isTold = col("reason").isNull().or(col("reason").notEqual("SUPPRESSED"));
    return of(EMOTION_TRANSITIONS, nights)
        .where(IS_CORPUS)
        .select(
            col("as_of"),
            col("relation").as("kind"),
            col("from_emotion"),
            col("to_emotion"),
            when(isTold, col("rate")).as("rate"),
            col("pair_mass").as("mass"));
  }

  private Dataset<Row> emotions(List<LocalDate> nights) {
    return of(EMOTION_DISTRIBUTION, nights)
        .where(IS_CORPUS)
        .select(
            col("as_of"),
            lit("emotion").as("kind"),
            col("emotion").as("from_emotion"),
            lit(null).cast("string").as("to_emotion"),
            col("share").as("rate"),
            col("turn_mass").as("mass"));
  }
}
