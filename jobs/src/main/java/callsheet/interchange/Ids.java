package callsheet.interchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Ids that are safe in paths and addresses, made from whatever a corpus calls its things.
 *
 * <p>An id depends on its text alone, so that the same speaker gets the same id from every file,
 * and different texts get different ids: where spelling is lost, a short hash of the text follows.
 */
final class Ids {
  private static final Pattern SAFE_KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
  private static final Pattern PLAIN_NAME =
      Pattern.compile("[A-Z0-9][a-z0-9]*( (and|[A-Z0-9][a-z0-9]*))*");
  private static final Pattern UNSAFE = Pattern.compile("[^a-z0-9]+");
  private static final int HASH_CHARACTERS = 12;

  private Ids() {}

  /** The key itself when it is safe, else its safe part and a hash. */
  static String ofKey(String key) {
    return SAFE_KEY.matcher(key).matches() ? key : hashed(key);
  }

  /**
   * A name in lower case with hyphens; with a hash unless it is made of plain capitalised words.
   */
  static String ofName(String name) {
    return PLAIN_NAME.matcher(name).matches()
        ? name.toLowerCase(Locale.ROOT).replace(' ', '-')
        : hashed(name);
  }

  /** The first characters of the SHA-256 of a text, in hexadecimal. */
  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_CHARACTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static String hashed(String text) {
    String words = UNSAFE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-");
    String slug = words.replaceAll("^-|-$", "");
    return slug.isEmpty() ? hash(text) : slug + "-" + hash(text);
  }
}
