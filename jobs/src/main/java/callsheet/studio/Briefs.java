package callsheet.studio;

import callsheet.corpus.Taxonomy;
import com.typesafe.config.Config;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The studio's briefs: the written ones in a fixed mixed order, then later takes of them. */
final class Briefs {
  /** A performer-hour costs 75 dollars. */
  private static final BigDecimal DOLLARS_A_MINUTE = new BigDecimal("1.25");

  private Briefs() {}

  static List<Brief> of(StudioConfig config, Taxonomy taxonomy, Config resource) {
    var written = resource.getConfigList("scenes");
    return IntStream.range(0, config.scenes())
        .mapToObj(
            number -> {
              // 7 and 24 share no divisor: a small studio mixes languages, all 24 come once.
              var source = written.get(number * 7 % written.size());
              var chance = Chance.of(config.seed(), "scene:" + number);
              return brief(source, taxonomy, number, written.size(), chance);
            })
        .toList();
  }

  private static Brief brief(
      Config source, Taxonomy taxonomy, int number, int written, Chance chance) {
    int take = number / written + 1;
    int roles = source.hasPath("roles") ? source.getInt("roles") : 2;
    int minutes = source.getInt("minutes");
    boolean priced = !source.hasPath("priced");
    double demand = chance.trait(0.5, 2);
    double strength = take == 1 ? source.getDouble("strength") : chance.trait(0.05, 1);
    return new Brief(
        String.format(Locale.ROOT, "SC-%03d", number + 1),
        source.getString("title") + (take == 1 ? "" : " (take " + take + ")"),
        source.getString("premise"),
        source.getString("relationship"),
        arc(source, taxonomy),
        source.getString("language"),
        roles,
        minutes,
        priced ? price(roles, minutes, chance.whole(10, 30)) : null,
        source.getStringList("topics"),
        source.getStringList("tags"),
        take == 1 && source.hasPath("retired"),
        strength,
        demand);
  }

  /** The written arc in the studio's own taxonomy; what it lacks is left out. */
  private static List<Integer> arc(Config source, Taxonomy taxonomy) {
    var arc =
        source.getStringList("arc").stream()
            .map(taxonomy::indexOf)
            .filter(emotion -> emotion != Taxonomy.UNKNOWN)
            .toList();
    return arc.isEmpty() ? List.of(0) : arc;
  }

  private static BigDecimal price(int roles, int minutes, int setup) {
    return share(minutes).multiply(BigDecimal.valueOf(roles)).add(BigDecimal.valueOf(setup));
  }

  /** What one performer earns with a scene of so many minutes, in dollars. */
  static BigDecimal share(int minutes) {
    return DOLLARS_A_MINUTE.multiply(BigDecimal.valueOf(minutes));
  }
}
