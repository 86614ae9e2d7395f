package callsheet.studio;

import java.math.BigDecimal;
import java.util.List;

/**
 * A brief of an arena, as a planner may know it.
 *
 * @param arc the planned emotions, in their order
 * @param price of one session in dollars
 */
public record ArenaBrief(String sceneId, List<String> arc, BigDecimal price) {
  public ArenaBrief {
    arc = List.copyOf(arc);
  }
}
