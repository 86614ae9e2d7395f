package callsheet.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import callsheet.error.Check;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style sheet that every page carries, and the policy that allows it and nothing else. */
final class StyleSheet {
  private static final String TEXT = load();

  private StyleSheet() {}

  static String text() {
    return TEXT;
  }

  /** A Content-Security-Policy: no script, no network, no form; only the style sheet, by hash. */
  static String policy() {
    return "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
        .formatted(hash());
  }

  private static String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static String load() {
    try (var stream = StyleSheet.class.getResourceAsStream("report.css")) {
      Check.state(stream != null, "The jar lacks report.css");
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read report.css", e);
    }
  }
}
