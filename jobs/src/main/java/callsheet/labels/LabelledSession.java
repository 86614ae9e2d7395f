package callsheet.labels;

import callsheet.schema.SessionLabel;
import callsheet.schema.TurnLabel;
import java.util.List;

/** The labels of one session and their summary. */
record LabelledSession(SessionLabel summary, List<TurnLabel> labels) {}
