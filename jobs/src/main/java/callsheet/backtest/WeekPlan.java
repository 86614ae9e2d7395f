package callsheet.backtest;

import callsheet.forecast.Forecast;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a policy commissions for a week. It knows what earlier weeks brought. Of the sessions of the
 * week before it, it expects what it can be expected to know: no policy commissions a whole week as
 * if its first session brought nothing.
 */
final class WeekPlan {
  private static final double ALL = 1;

  /** Less than this part of the targets is not missing: sums of doubles round. */
  private static final double ROUNDING = 1e-9;

  private static final double NOT_CURIOUS = 0;

  private final Season season;
  private final PolicyName name;
  private final Policy policy;
  private final double[][] means;

  WeekPlan(Season season, PolicyName name, long chance) {
    this.season = season;
    this.name = name;
    this.means =
        season.means().stream()
            .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new);
    this.policy =
        name == PolicyName.ORACLE_MEANS
            ? Policies.oracleMeans(means)
            : name.begin(season.pool(), new Replicate(season.pool(), chance), ALL);
  }

  /**
   * The briefs of the sessions, within the budget of a week.
   *
   * @param recorded what earlier weeks brought; it is used up
   */
  List<Integer> briefs(Campaign recorded) {
    return name == PolicyName.CALLSHEET ? planned(recorded) : chosen(recorded);
  }

  /** The plan as far as the money goes. */
  private List<Integer> planned(Campaign recorded) {
    var briefs = new ArrayList<Integer>();
    var left = season.budget();
    for (int brief : CallsheetPolicy.plan(recorded, ALL)) {
      var price = recorded.price(brief);
      if (price.compareTo(left) <= 0) {
        briefs.add(brief);
        left = left.subtract(price);
      }
    }
    return briefs;
  }

  /** One by one, until nothing is missing or no session can be paid for. */
  private List<Integer> chosen(Campaign week) {
    var briefs = new ArrayList<Integer>();
    var expected = expected(week);
    var left = season.budget();
    while (closeDearer(week, left) && week.coverage() < ALL - ROUNDING) {
      int brief = policy.next(week);
      briefs.add(brief);
      week.expect(brief, expected[brief]);
      left = left.subtract(week.price(brief));
    }
    return briefs;
  }

  /** Answers whether any brief can be paid for. */
  private static boolean closeDearer(Campaign week, BigDecimal left) {
    boolean anyLeft = false;
    for (int brief = 0; brief < week.briefs(); brief++) {
      if (week.price(brief).compareTo(left) > 0) {
        week.close(brief);
      } else {
        anyLeft = true;
      }
    }
    return anyLeft;
  }

  /** What a session of each brief is expected to be credited. */
  private double[][] expected(Campaign recorded) {
    var room = Choice.room(recorded);
    boolean knows = name == PolicyName.ORACLE_MEANS;
    var yields = knows ? means : Forecast.of(recorded).hopes(NOT_CURIOUS);
    var expected = new double[yields.length][room.length];
    for (int brief = 0; brief < yields.length; brief++) {
      for (int goal = 0; goal < room.length; goal++) {
        expected[brief][goal] = yields[brief][goal] * room[goal];
      }
    }
    return expected;
  }
}
