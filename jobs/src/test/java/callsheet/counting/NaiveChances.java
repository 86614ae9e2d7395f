package callsheet.counting;

import callsheet.corpus.Taxonomy;
import callsheet.corpus.TimelineTurn;
import callsheet.schema.PairChance;
import callsheet.schema.RareStratum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pairs of modes and their chances by the book, for {@link NaiveCounts}. */
final class NaiveChances {
  private static final BigInteger THREE = BigInteger.valueOf(3_000_000_000_000L);

  private record Key(String language, String relation, int from, int to) {}

  private static final class Sum {
    private long strata;
    private long pairs;
    private BigInteger expected = BigInteger.ZERO;
    private BigInteger variance = BigInteger.ZERO;
    private final BigInteger[] odds = {
      BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO
    };
    private final Map<List<Integer>, Long> kinds = new HashMap<>();
  }

  private final Taxonomy taxonomy;
  private final NaiveFacts facts;
  private final Map<Key, Sum> sums = new HashMap<>();

  NaiveChances(Taxonomy taxonomy, NaiveFacts facts) {
    this.taxonomy = taxonomy;
    this.facts = facts;
  }

  Set<PairChance> of(List<NaiveSession> sessions) {
    for (NaiveSession session : sessions) {
      var language = NaiveFacts.language(session);
      for (int performer = 0; performer < session.performerIds().size(); performer++) {
        for (List<Integer> segment : segments(session, performer, facts)) {
          addStratum(
              language,
              "self",
              segment.subList(0, segment.size() - 1),
              segment.subList(1, segment.size()),
              segment);
        }
        addAnswers(language, session.timeline().turns(), performer);
      }
    }
    var rows = new HashSet<PairChance>();
    sums.forEach((key, sum) -> rows.add(row(key, sum)));
    return rows;
  }

  /** The longest stretches of a performer's turns that have modes. */
  static List<List<Integer>> segments(NaiveSession session, int performer, NaiveFacts facts) {
    var segments = new ArrayList<List<Integer>>();
    segments.add(new ArrayList<>());
    for (TimelineTurn turn : session.timeline().turns()) {
      if (turn.speaker() == performer) {
        var mode = mode(turn, facts);
        if (mode == null) {
          segments.add(new ArrayList<>());
        } else {
          segments.get(segments.size() - 1).add(mode);
        }
      }
    }
    segments.removeIf(List::isEmpty);
    return segments;
  }

  private static @Nullable Integer mode(TimelineTurn turn, NaiveFacts facts) {
    var label = turn.isTombstone() ? null : facts.usable(turn);
    return label == null ? null : NaiveLabels.mode(label);
  }

  private void addAnswers(String language, List<TimelineTurn> turns, int performer) {
    var antecedents = new ArrayList<Integer>();
    var answers = new ArrayList<Integer>();
    for (int place = 1; place < turns.size(); place++) {
      var before = mode(turns.get(place - 1), facts);
      var after = mode(turns.get(place), facts);
      boolean isAnswer =
          turns.get(place).speaker() == performer && turns.get(place - 1).speaker() != performer;
      if (isAnswer && before != null && after != null) {
        antecedents.add(before);
        answers.add(after);
      }
    }
    addStratum(language, "partner", antecedents, answers, List.of());
  }

  /** Adds a stratum of pairs; of own turns, the turns that the pairs are made of. */
  private void addStratum(
      String language,
      String relation,
      List<Integer> before,
      List<Integer> after,
      List<Integer> turns) {
    boolean isOwn = relation.equals("self");
    int size = isOwn ? turns.size() : after.size();
    for (int from : new LinkedHashSet<>(isOwn ? turns : before)) {
      for (int to : new LinkedHashSet<>(isOwn ? turns : after)) {
        int marked = Collections.frequency(isOwn ? turns : before, from);
        int drawn = Collections.frequency(isOwn ? turns : after, to);
        marked -= isOwn && from == to ? 1 : 0;
        if (marked > 0) {
          var sum = sums.computeIfAbsent(new Key(language, relation, from, to), key -> new Sum());
          int pairs = 0;
          for (int pair = 0; pair < after.size(); pair++) {
            pairs += before.get(pair) == from && after.get(pair) == to ? 1 : 0;
          }
          sum.pairs += pairs;
          add(sum, size, marked, drawn);
          addOdds(sum, size, new long[] {pairs, marked - pairs, drawn - pairs});
        }
      }
    }
  }

  private static void add(Sum sum, long size, long marked, long drawn) {
    var variance =
        size == 1
            ? BigInteger.ZERO
            : trillionths(
                marked * drawn * (size - marked) * (size - drawn), size * size * (size - 1));
    sum.strata++;
    sum.expected = sum.expected.add(trillionths(marked * drawn, size));
    sum.variance = sum.variance.add(variance);
    if (variance.signum() > 0) {
      var kind = List.of((int) size, (int) Math.min(marked, drawn), (int) Math.max(marked, drawn));
      sum.kinds.merge(kind, 1L, Long::sum);
    }
  }

  /** By the fourfold table: both emotions, the one alone, the other alone, and what is left. */
  private static void addOdds(Sum sum, long size, long[] table) {
    long neither = size - table[0] - table[1] - table[2];
    long[] products = {table[0] * neither, table[1] * table[2]};
    for (int side = 0; side < 2; side++) {
      long discordant = products[side] * (table[1] + table[2]);
      sum.odds[side] = sum.odds[side].add(trillionths(products[side], size));
      sum.odds[2 + side] = sum.odds[2 + side].add(trillionths(discordant, size * size));
    }
  }

  private static BigInteger trillionths(long numerator, long denominator) {
    return BigDecimal.valueOf(numerator)
        .movePointRight(12)
        .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP)
        .toBigIntegerExact();
  }

  private PairChance row(Key key, Sum sum) {
    var rare = new ArrayList<RareStratum>();
    if (sum.variance.compareTo(THREE) < 0) {
      sum.kinds.forEach(
          (kind, strata) ->
              rare.add(new RareStratum(kind.get(0), kind.get(1), kind.get(2), strata)));
    }
    rare.sort(
        Comparator.comparing(RareStratum::size)
            .thenComparing(RareStratum::marked)
            .thenComparing(RareStratum::drawn));
    return new PairChance(
        key.language(),
        key.relation(),
        taxonomy.name(key.from()),
        taxonomy.name(key.to()),
        sum.strata,
        sum.pairs,
        sum.expected,
        sum.variance,
        rare,
        sum.odds[0],
        sum.odds[1],
        sum.odds[2],
        sum.odds[3]);
  }
}
