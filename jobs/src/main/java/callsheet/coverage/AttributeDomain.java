package callsheet.coverage;

import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.PERFORMER_CELLS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import callsheet.corpus.Emotion;
import callsheet.corpus.LanguageTag;
import callsheet.corpus.Stratum;
import callsheet.corpus.Taxonomy;
import callsheet.lake.Lake;
import callsheet.statistics.coverage.Pattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What is combined: emotions and attributes, each with the values that are tried. Nobody can be
 * cast for what is not known of them, so that is no value.
 *
 * @param names of the attributes, emotion first
 * @param values of each
 */
record AttributeDomain(List<String> names, List<List<String>> values) {
  /** What sessions and performers have that say nothing. */
  private static final List<String> UNKNOWN =
      List.of(LanguageTag.UNDETERMINED, Stratum.UNKNOWN_VENDOR, Stratum.UNDECLARED);

  /** The values that somebody has, the most common of them, and those that targets name. */
  static AttributeDomain of(
      Lake lake, GapsConfig config, CoverageConfig coverage, Taxonomy taxonomy) {
    var names = new ArrayList<>(List.of(Combination.EMOTION));
    var values = new ArrayList<List<String>>();
    values.add(taxonomy.emotions().stream().map(Emotion::name).toList());
    for (var attribute : config.attributes()) {
      names.add(attribute);
      var all = new TreeSet<>(mostCommon(lake, attribute, config.mostValues()));
      coverage.targets().stream()
          .map(target -> target.stratum().attributes().get(attribute))
          .filter(Objects::nonNull)
          .forEach(all::add);
      UNKNOWN.forEach(all::remove);
      values.add(List.copyOf(all));
    }
    return new AttributeDomain(names, values);
  }

  private static List<String> mostCommon(Lake lake, String attribute, int most) {
    return (Stratum.isOfPerformers(attribute) ? declared(lake, attribute) : shown(lake, attribute))
            .where(col("value").isNotNull())
            .orderBy(col("performers").desc(), col("value"))
            .limit(most)
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .toList();
  }

  private static Dataset<Row> declared(Lake lake, String attribute) {
    return lake.read(PERFORMERS)
        .select(explode(element_at(col("attributes"), lit(attribute))).as("value"))
        .groupBy("value")
        .agg(count(lit(1)).as("performers"));
  }

  private static Dataset<Row> shown(Lake lake, String attribute) {
    return lake.read(PERFORMER_CELLS)
        .groupBy(col(attribute).as("value"))
        .agg(countDistinct("performer_id").as("performers"));
  }

  List<Integer> cardinalities() {
    return values.stream().map(List::size).toList();
  }

  Combination combination(Pattern pattern) {
    var named = new TreeMap<String, String>();
    pattern
        .values()
        .forEach(
            (attribute, value) ->
                named.put(names.get(attribute), values.get(attribute).get(value)));
    return Combination.of(named);
  }

  /** What is declared impossible, of whatever these combinations can name. */
  List<Pattern> impossible(Collection<ImpossibleCell> declared) {
    return declared.stream()
        .filter(cell -> cell.to() == null)
        .map(cell -> new Combination(cell.from(), cell.stratum()).values())
        .flatMap(this::pattern)
        .toList();
  }

  /** The pattern of some values; none when they are not tried. */
  private Stream<Pattern> pattern(Map<String, String> named) {
    var places = new HashMap<Integer, Integer>();
    named.forEach(
        (name, value) -> {
          int attribute = names.indexOf(name);
          int place = attribute < 0 ? -1 : values.get(attribute).indexOf(value);
          if (place >= 0) {
            places.put(attribute, place);
          }
        });
    return places.size() == named.size() ? Stream.of(Pattern.of(places)) : Stream.empty();
  }
}
