package callsheet.commission;

import callsheet.schema.CastRole;
import callsheet.schema.CommissionPlan;
import callsheet.schema.GapPrice;
import callsheet.schema.PlanCertificate;
import callsheet.schema.RatingPlan;
import java.util.List;

/**
 * A plan as the tables tell it.
 *
 * @param plan the sessions, best first
 * @param ratings what is rated again, best first
 * @param casting who could play them
 * @param certificate how far the plan can be from the best one
 * @param gapPrices what each gap costs and what the plan leaves of it
 */
public record PlanTables(
    List<CommissionPlan> plan,
    List<RatingPlan> ratings,
    List<CastRole> casting,
    PlanCertificate certificate,
    List<GapPrice> gapPrices) {
  public PlanTables {
    plan = List.copyOf(plan);
    ratings = List.copyOf(ratings);
    casting = List.copyOf(casting);
    gapPrices = List.copyOf(gapPrices);
  }
}
