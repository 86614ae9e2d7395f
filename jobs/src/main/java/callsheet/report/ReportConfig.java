package callsheet.report;

import callsheet.error.Check;

/**
 * Where the report goes and what it is called: section {@code report} of the configuration.
 *
 * @param directory local path or any that Hadoop knows; each night has a folder of its own in it
 * @param corpus what the page calls the corpus, as {@code Studio corpus}
 * @param currency of the plan, ISO 4217
 */
public record ReportConfig(String directory, String corpus, String currency) {
  public ReportConfig {
    Check.argument(!directory.isBlank(), "Invalid report.directory: it is empty");
    Check.argument(!corpus.isBlank(), "Invalid report.corpus: it is empty");
  }
}
