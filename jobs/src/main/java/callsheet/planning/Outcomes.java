package callsheet.planning;

import callsheet.error.Check;
import java.util.List;
import java.util.Map;

/** What the s-th session of an option brings to each cell, in each of a number of draws. */
public sealed interface Outcomes {
  /**
   * The same with luck that no plan made for these has met: a plan is chosen for its draws, so what
   * it is worth in them is a little too high.
   *
   * @param times as many draws
   */
  Outcomes fresh(int times);

  /** Amounts by cell; cells that are not named get nothing. Amounts are at least 0. */
  private static void checkAmounts(String whose, Map<String, Double> amounts) {
    Check.argument(
        amounts.values().stream().allMatch(amount -> amount >= 0 && Double.isFinite(amount)),
        "Invalid amounts of %s: %s (must be at least 0)",
        whose,
        amounts);
  }

  /**
   * Every session brings the same. A plan on means believes the minimum of expectations, which is
   * more than the expectation of the minimum (Jensen): it stops too early on cells whose yield
   * varies.
   *
   * @param means turns or pairs a session by cell, by option id
   */
  record Certain(Map<String, Map<String, Double>> means) implements Outcomes {
    public Certain {
      means = Map.copyOf(means);
      means.forEach(Outcomes::checkAmounts);
    }

    @Override
    public Certain fresh(int times) {
      return this;
    }
  }

  /**
   * Whole past sessions, drawn again (METHODS 7.1): with the brief's credibility one of its own,
   * else one of its class. What goes together in a session stays together. The draw is a hash of
   * {@code brief#session#draw} (METHODS 0.9), so all plans meet the same luck, and so do the casts
   * of one brief.
   *
   * @param briefs what is known of each brief, by its id; others bring nothing
   * @param factors by option id, what a cast brings to a cell in relation to the brief's past
   *     sessions; 1 where nothing is said. Casts that are alike should share one map: it is kept
   *     once
   * @param draws how many times all is drawn, above 0
   * @param first number of the first draw: other numbers are other luck
   */
  record Predicted(
      Map<String, History> briefs, Map<String, Map<String, Double>> factors, int draws, int first)
      implements Outcomes {
    /** Draws that METHODS 7.2 asks for. */
    public static final int DRAWS = 200;

    public Predicted {
      briefs = Map.copyOf(briefs);
      factors = Map.copyOf(factors);
      factors.forEach(Outcomes::checkAmounts);
      Check.argument(draws > 0, "Invalid number of draws: %s (must be above 0)", draws);
    }

    /** From the first draw on. */
    public Predicted(
        Map<String, History> briefs, Map<String, Map<String, Double>> factors, int draws) {
      this(briefs, factors, draws, 0);
    }

    @Override
    public Predicted fresh(int times) {
      return new Predicted(briefs, factors, draws * times, first + draws);
    }
  }

  /**
   * What is known of a brief.
   *
   * @param credibility chance that its next session is like its own rather than like its class's, 0
   *     to 1: z of METHODS 7.1; without own sessions it is 0, without others 1
   * @param own its past sessions
   * @param others past sessions of its class; briefs of one class should share the list
   */
  record History(double credibility, List<Past> own, List<Past> others) {
    public History {
      Check.argument(
          credibility >= 0 && credibility <= 1,
          "Invalid credibility: %s (must be from 0 to 1)",
          credibility);
    }
  }

  /**
   * A past session.
   *
   * @param session its id, which decides the order
   * @param amounts turns or pairs by cell
   */
  record Past(String session, Map<String, Double> amounts) {
    public Past {
      checkAmounts(session, amounts);
    }
  }
}
