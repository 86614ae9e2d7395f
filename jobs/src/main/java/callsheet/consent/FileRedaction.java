package callsheet.consent;

import callsheet.landing.Feed;
import callsheet.landing.LineReader;
import callsheet.landing.Redacted;
import callsheet.landing.Redaction;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Goes through a landing file, line by line, without the performers who are to be forgotten. */
final class FileRedaction {
  /** No line is cut: what is not theirs stays as it is. */
  private static final int LONGEST_LINE = 1 << 30;

  /** Names that a line without sense may have in any number are not kept for ever. */
  private static final int MOST_KNOWN = 1 << 16;

  private final Map<String, Boolean> known = new HashMap<>();
  private final Set<String> digests;
  private final Redaction redaction;

  /**
   * A redaction.
   *
   * @param digests of the performers to forget
   */
  FileRedaction(Set<String> digests) {
    this.digests = digests;
    this.redaction = new Redaction(this::isErased);
  }

  private boolean isErased(String id) {
    if (known.size() > MOST_KNOWN) {
      known.clear();
    }
    return known.computeIfAbsent(id, any -> digests.contains(Redaction.digest(id)));
  }

  static Feed feed(String folder) {
    return Feed.valueOf(folder.toUpperCase(Locale.ROOT));
  }

  static boolean isPacked(String file) {
    return file.endsWith(".gz");
  }

  /** Hands over every line; answers whether the file could be read to its end. */
  boolean each(String file, Feed feed, InputStream stored, LineTaker taker) throws IOException {
    if (!isPacked(file)) {
      each(feed, stored, taker);
      return true;
    }
    var unpacked = new UntilDamage(stored);
    each(feed, unpacked, taker);
    return !unpacked.isDamaged();
  }

  private void each(Feed feed, InputStream input, LineTaker taker) throws IOException {
    var lines = new LineReader(input, LONGEST_LINE);
    for (var line = lines.next(); line != null; line = lines.next()) {
      if (line.isTooLong()) {
        throw new IOException("a line is longer than a gigabyte");
      }
      taker.take(line.bytes(), redacted(feed, line.bytes()));
    }
  }

  private Redacted redacted(Feed feed, byte[] bytes) throws IOException {
    try {
      var decoder = StandardCharsets.UTF_8.newDecoder();
      return redaction.of(feed, decoder.decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      var left = redaction.of(feed, new String(bytes, StandardCharsets.UTF_8));
      // Nothing of such a line is ever taken in, and nothing of it could be kept as it is.
      return new Redacted("", left.isChanged(), left.performerIds(), left.texts());
    }
  }
}
