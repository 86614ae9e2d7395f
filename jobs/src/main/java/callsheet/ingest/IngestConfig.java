package callsheet.ingest;

import callsheet.error.Check;
import com.typesafe.config.Config;

/**
 * What ingest needs to know: {@code landing} and section {@code ingest} of the configuration.
 *
 * @param landing the landing directory, a local path or any that Hadoop knows
 * @param maxRecordBytes longest line that is read
 * @param isConsentRequired whether a performer without a consent record is refused
 */
public record IngestConfig(String landing, int maxRecordBytes, boolean isConsentRequired) {
  public IngestConfig {
    Check.argument(!landing.isBlank(), "Invalid landing: it is empty");
    Check.argument(
        maxRecordBytes >= 1024,
        "Invalid ingest.max-record-bytes: %d (must be at least 1024)",
        maxRecordBytes);
  }

  /** The configuration's. */
  public static IngestConfig from(Config config) {
    return new IngestConfig(
        config.getString("landing"),
        Math.toIntExact(config.getBytes("ingest.max-record-bytes")),
        config.getBoolean("consent.required"));
  }
}
