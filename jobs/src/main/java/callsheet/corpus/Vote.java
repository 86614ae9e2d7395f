package callsheet.corpus;

import java.util.List;

/**
 * What one annotator heard in one turn.
 *
 * @param annotator place of the annotator in the session's list
 * @param emotions words as landed, without repeats, at least one
 */
public record Vote(int annotator, List<String> emotions) {}
