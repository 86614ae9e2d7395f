package callsheet.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipFile;
import picocli.CommandLine.IVersionProvider;

/** The version of Callsheet, from the jar that it runs from. */
final class Version implements IVersionProvider {
  private static final int HASH_BYTES = 4;

  static String current() {
    var version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /**
   * The version with the first digits of the jar's hash, {@code 0.1.0+3fa91c02}: a snapshot's code
   * changes while its version does not. Outside of a jar the version alone.
   */
  static String ofBuild() {
    var source = Version.class.getProtectionDomain().getCodeSource().getLocation();
    var jar = Path.of(URI.create(source.toString()));
    try {
      return Files.isRegularFile(jar) ? current() + "+" + hash(jar) : current();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + jar, e);
    }
  }

  /** Of the checksums that the jar has of its files: every start asks, and the jar is large. */
  private static String hash(Path jar) throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      var files = MessageDigest.getInstance("SHA-256");
      zip.stream()
          .map(file -> file.getName() + " " + file.getSize() + " " + file.getCrc() + "\n")
          .forEach(file -> files.update(file.getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(files.digest(), 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @Override
  public String[] getVersion() {
    return new String[] {"callsheet " + current()};
  }
}
