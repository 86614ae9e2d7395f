package callsheet.casting;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Small studios whose performers are often too few. */
record RandomCalls(List<Call> calls, List<Ensemble> ensembles, CastingRules rules) {
  static RandomCalls of(long seed, int mostCalls) {
    var random = new Random(seed);
    var ensembles =
        IntStream.range(0, 1 + random.nextInt(3))
            .mapToObj(number -> new Ensemble(random.nextInt(4), random.nextBoolean()))
            .toList();
    var calls =
        IntStream.range(0, random.nextInt(mostCalls + 1))
            .mapToObj(number -> call(random, ensembles.size()))
            .toList();
    var rules =
        new CastingRules(
            1 + random.nextInt(7),
            random.nextBoolean() ? Integer.MAX_VALUE : 1 + random.nextInt(3),
            random.nextBoolean() ? Integer.MAX_VALUE : 1 + random.nextInt(3),
            random.nextInt(3),
            random.nextInt(3));
    return new RandomCalls(calls, ensembles, rules);
  }

  private static Call call(Random random, int ensembles) {
    var able = new TreeSet<Integer>();
    for (int ensemble = 0; ensemble < ensembles; ensemble++) {
      if (random.nextInt(3) > 0) {
        able.add(ensemble);
      }
    }
    return new Call(1 + random.nextInt(3), able);
  }

  Roster roster() {
    return Roster.of(calls, ensembles, rules);
  }
}
