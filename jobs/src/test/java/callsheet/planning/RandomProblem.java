package callsheet.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small problems with several limits and a floor, of any kind of outcome. */
final class RandomProblem {
  private static final int CELLS = 3;

  private final Random random;
  private final UnaryOperator<String> name;

  private RandomProblem(long seed, UnaryOperator<String> name) {
    this.random = new Random(seed);
    this.name = name;
  }

  static Problem certain(long seed) {
    return certain(seed, UnaryOperator.identity());
  }

  /** The same problem for the same seed, with other names. */
  static Problem certain(long seed, UnaryOperator<String> name) {
    var made = new RandomProblem(seed, name);
    var options = made.options();
    var means = options.stream().collect(Collectors.toMap(Option::id, o -> made.amounts()));
    return made.problem(options, new Outcomes.Certain(means));
  }

  static Problem predicted(long seed) {
    var made = new RandomProblem(seed, UnaryOperator.identity());
    var options = made.options();
    var histories = new HashMap<String, Outcomes.History>();
    var others = made.pasts("class", 1 + made.random.nextInt(4));
    for (var option : options) {
      histories.computeIfAbsent(
          option.briefId(),
          brief ->
              new Outcomes.History(
                  made.random.nextDouble(), made.pasts(brief, made.random.nextInt(4)), others));
    }
    var factors = new HashMap<String, Map<String, Double>>();
    options.stream()
        .filter(option -> made.random.nextBoolean())
        .forEach(option -> factors.put(option.id(), made.amounts()));
    return made.problem(options, new Outcomes.Predicted(histories, factors, 7));
  }

  /** The same problem in another order. */
  static Problem shuffled(Problem problem, long seed) {
    return new Problem(
        shuffled(problem.options(), seed),
        shuffled(problem.gaps(), seed),
        shuffled(problem.limits(), seed),
        shuffled(problem.floors(), seed),
        problem.outcomes() instanceof Outcomes.Predicted predicted
            ? shuffled(predicted, seed)
            : problem.outcomes());
  }

  private static Outcomes shuffled(Outcomes.Predicted outcomes, long seed) {
    var briefs = new HashMap<String, Outcomes.History>();
    outcomes
        .briefs()
        .forEach(
            (brief, history) ->
                briefs.put(
                    brief,
                    new Outcomes.History(
                        history.credibility(),
                        shuffled(history.own(), seed),
                        shuffled(history.others(), seed))));
    return new Outcomes.Predicted(briefs, outcomes.factors(), outcomes.draws());
  }

  private static <T> List<T> shuffled(List<T> list, long seed) {
    var shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }

  private List<Option> options() {
    return IntStream.range(0, random.nextInt(5))
        .mapToObj(
            place ->
                new Option(
                    name.apply("O" + place),
                    name.apply("B" + place / 2),
                    BigDecimal.valueOf(1 + random.nextInt(40), 1),
                    random.nextInt(4)))
        .toList();
  }

  private Map<String, Double> amounts() {
    var amounts = new HashMap<String, Double>();
    for (int cell = 0; cell < CELLS; cell++) {
      if (random.nextInt(3) > 0) {
        amounts.put(cell(cell), random.nextInt(40) / 8.0);
      }
    }
    return amounts;
  }

  private List<Outcomes.Past> pasts(String of, int number) {
    return IntStream.range(0, number)
        .mapToObj(session -> new Outcomes.Past(of + session, amounts()))
        .toList();
  }

  private String cell(int cell) {
    return name.apply("cell" + cell);
  }

  private Problem problem(List<Option> options, Outcomes outcomes) {
    var gaps =
        IntStream.range(0, CELLS)
            .mapToObj(
                cell -> new Gap(cell(cell), random.nextInt(10), (1 + random.nextInt(3)) / 4.0))
            .toList();
    var limits = new ArrayList<Limit>();
    limits.add(Limit.budget(options, BigDecimal.valueOf(random.nextInt(160), 1)));
    limits.add(Limit.sessions(name.apply("all"), options, random.nextInt(8)));
    options.stream()
        .collect(Collectors.groupingBy(Option::briefId))
        .forEach((brief, casts) -> limits.add(Limit.sessions(brief, casts, 3)));
    limits.add(new Limit(name.apply("hours"), parts(options), BigDecimal.valueOf(4)));
    var floor =
        new Floor(
            name.apply("work"),
            parts(options),
            BigDecimal.valueOf(random.nextInt(4)),
            random.nextInt(3) / 2.0);
    return new Problem(options, gaps, limits, List.of(floor), outcomes);
  }

  private Map<String, BigDecimal> parts(List<Option> options) {
    return options.stream()
        .filter(option -> random.nextBoolean())
        .collect(
            Collectors.toMap(Option::id, option -> BigDecimal.valueOf(5 + random.nextInt(20), 1)));
  }
}
