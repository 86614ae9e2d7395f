package callsheet.report.view;

import java.util.List;

/** The headline map and the other relations. */
public record TransitionMaps(HeatMap headline, List<HeatMap> others) {}
