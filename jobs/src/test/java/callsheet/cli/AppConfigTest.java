package callsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import java.io.File;
import org.junit.jupiter.api.Test;

class AppConfigTest {
  private static final Config REFERENCE =
      ConfigFactory.parseResources(
          "reference.conf", ConfigParseOptions.defaults().setAllowMissing(false));

  /** What has no default. */
  private static final Config GIVEN =
      ConfigFactory.parseString(
          """
          landing = landing, lake = lake, reports = reports
          taxonomy { version = t, emotions = [{ name = joy, valence = 1, arousal = 0, dominance = 0 }] }
          """);

  @Test
  void everyKeyOfTheReferenceIsKnown() {
    var config = AppConfig.from(GIVEN.withFallback(REFERENCE).resolve());

    assertThat(config.seed()).isEqualTo(42);
    assertThat(config.labels().minimumConfidence()).isEqualTo(0.5);
  }

  @Test
  void theStudiosConfigurationLoads() {
    var config =
        AppConfig.from(
            ConfigFactory.parseFile(new File("../conf/studio.conf"))
                .withFallback(REFERENCE)
                .resolve());

    assertThat(config.ingest().landing()).endsWith("data-samples/landing");
    assertThat(config.taxonomy().emotions()).hasSizeGreaterThan(5);
  }

  @Test
  void placesDoNotChangeTheFingerprintAndNumbersDo() {
    var fingerprint = fingerprint("");

    assertThat(fingerprint("lake = elsewhere")).isEqualTo(fingerprint);
    assertThat(fingerprint("landing = elsewhere")).isEqualTo(fingerprint);
    assertThat(fingerprint("callsheet.home = elsewhere")).isEqualTo(fingerprint);
    assertThat(fingerprint("labels.min-confidence = 0.6")).isNotEqualTo(fingerprint);
    assertThat(fingerprint("seed = 43")).isNotEqualTo(fingerprint);
  }

  private static String fingerprint(String change) {
    return AppConfig.from(
            ConfigFactory.parseString(change).withFallback(GIVEN).withFallback(REFERENCE).resolve())
        .fingerprint();
  }
}
