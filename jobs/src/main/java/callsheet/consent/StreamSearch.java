package callsheet.consent;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;

/** Searches a stream of any length in bounded memory. */
final class StreamSearch {
  private static final int CHUNK = 1 << 20;

  private final Needles needles;
  private final byte[] buffer;

  StreamSearch(Needles needles) {
    this(needles, CHUNK);
  }

  /** A search in chunks of at least so many bytes. */
  StreamSearch(Needles needles, int chunk) {
    this.needles = needles;
    this.buffer = new byte[chunk + needles.longest() + 1 + Needle.CONTEXT];
  }

  /** Tells the term of every occurrence; answers how many bytes there were. */
  long in(InputStream input, IntConsumer found) throws IOException {
    long total = 0;
    int kept = 0;
    int from = 0;
    while (true) {
      int read = input.readNBytes(buffer, kept, buffer.length - kept);
      total += read;
      int filled = kept + read;
      boolean isEnd = filled < buffer.length;
      // What begins later may not end in this buffer, or the byte after it is not known yet.
      int to = isEnd ? filled : filled - needles.longest();
      needles.find(new Stretch(buffer, filled, from, to), found);
      if (isEnd) {
        return total;
      }
      from = Math.min(Needle.CONTEXT, to);
      kept = filled - to + from;
      System.arraycopy(buffer, to - from, buffer, 0, kept);
    }
  }
}
