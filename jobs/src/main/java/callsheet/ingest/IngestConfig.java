package callsheet.ingest;

import callsheet.error.Problems;
import callsheet.error.Section;
import com.typesafe.config.Config;

/**
 * What ingest needs to know: {@code landing} and section {@code ingest} of the configuration.
 *
 * @param landing the landing directory, a local path or any that Hadoop knows
 * @param maxRecordBytes longest line that is read
 * @param isConsentRequired whether a performer without a consent record is refused
 */
public record IngestConfig(String landing, int maxRecordBytes, boolean isConsentRequired) {
  /** The configuration's; what is wrong in it is noted. */
  public static IngestConfig from(Config config, Problems problems) {
    var ingest = Section.of(config, "ingest", problems);
    ingest.allow("max-record-bytes");
    var consent = Section.of(config, "consent", problems);
    consent.allow("required");
    return new IngestConfig(
        Section.whole(config, problems).text("landing"),
        ingest.bytes("max-record-bytes"),
        consent.isOn("required"));
  }
}
