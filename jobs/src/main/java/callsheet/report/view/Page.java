package callsheet.report.view;

import java.util.List;

/**
 * The coverage report of one night.
 *
 * @param frame what every page has around its contents
 */
public record Page(
    Frame frame,
    Header header,
    EmotionTable emotions,
    TransitionMaps transitions,
    TargetTable targets,
    GapTable gaps,
    ExpiryTables expiry,
    Changes changes,
    PlanTable plan,
    BackTestTable backTest,
    Health health,
    List<Term> terms) {}
