package callsheet.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import callsheet.error.Check;
import callsheet.report.view.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** The style sheet of every page, the scripts beside them, and the policy that allows these. */
final class Assets {
  /** Apache ECharts, as its WebJar has it: what draws the charts. */
  private static final String CHARTS =
      "/META-INF/resources/webjars/echarts/5.5.0/echarts.common.min.js";

  private static final Frame.Security SECURITY = security();

  private Assets() {}

  /** What every page may load and run. */
  static Frame.Security ofPage() {
    return SECURITY;
  }

  /** The scripts that the pages of a night share, by their names. */
  static Map<String, byte[]> scripts() {
    return Map.of("echarts.js", bytes(CHARTS), "report.js", bytes("report.js"));
  }

  /**
   * The style sheet by its hash, the scripts that are files beside the page, and nothing else: no
   * network, no form, no frame.
   */
  private static Frame.Security security() {
    var style = new String(bytes("report.css"), UTF_8);
    var policy =
        "default-src 'none'; script-src 'self'; style-src '%s'; base-uri 'none'; form-action 'none'"
            .formatted(hash(style));
    return new Frame.Security(policy, style);
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static byte[] bytes(String resource) {
    try (var stream = Assets.class.getResourceAsStream(resource)) {
      Check.state(stream != null, "The jar lacks %s", resource);
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
  }
}
