package callsheet.report;

import callsheet.error.Check;

/**
 * Where the report goes and what it is called: section {@code report} of the configuration.
 *
 * @param directory local path or any that Hadoop knows; each night has a folder of its own in it
 * @param corpus what the page calls the corpus, as {@code Studio corpus}
 * @param currency of the plan, ISO 4217
 * @param momentSessions sessions that are looked through for moments to quote, at most
 */
public record ReportConfig(String directory, String corpus, String currency, int momentSessions) {
  public ReportConfig {
    Check.argument(!directory.isBlank(), "Invalid report.directory: it is empty");
    Check.argument(!corpus.isBlank(), "Invalid report.corpus: it is empty");
    Check.argument(
        momentSessions >= 0 && momentSessions <= 100_000,
        "Invalid report.moment-sessions: %s (must be from 0 to 100000)",
        momentSessions);
  }
}
