package callsheet.studio;

import java.nio.file.Path;

/**
 * How much was written.
 *
 * @param sessions ordinary sessions; planted wrong, waiting and re-delivered ones are not among
 *     them
 * @param turns turns of the ordinary sessions
 * @param annotations annotations of the ordinary sessions, late ones included
 * @param lateAnnotations those that arrive in the feed {@code annotations}
 * @param latePayments payments that arrive in the feed {@code payments}
 * @param wrongRecords planted records that break a rule
 * @param truth the file beside the landing that holds what is true of this studio
 */
public record GeneratedStudio(
    int performers,
    int scenes,
    int sessions,
    long turns,
    long annotations,
    long lateAnnotations,
    long latePayments,
    int wrongRecords,
    Path truth) {}
