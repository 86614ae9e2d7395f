package callsheet.interchange;

import callsheet.error.Check;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * One compressed file of a feed. It is written beside its place under a name that no reader of the
 * feed takes up (it begins with {@code _} and ends with {@code .part}), then moved.
 */
final class FeedFile implements Closeable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path target;
  private final Path part;
  private final OutputStream out;

  FeedFile(Path feed, String name) throws IOException {
    Files.createDirectories(feed);
    target = target(feed, name);
    part = feed.resolve("_" + name + "." + ProcessHandle.current().pid() + ".part");
    out = new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(part)), BUFFER_BYTES);
  }

  static Path target(Path feed, String name) {
    return feed.resolve(name + ".jsonl.gz");
  }

  void append(byte[] line) throws IOException {
    out.write(line);
    out.write('\n');
  }

  /**
   * Moves the finished file to its place. The same bytes may be there already, left by an import
   * that was interrupted while publishing; other bytes are never replaced.
   */
  void publish() throws IOException {
    out.close();
    if (!Files.exists(target)) {
      Files.move(part, target);
      return;
    }
    Check.argument(
        Files.mismatch(part, target) < 0,
        "Cannot write %s: it exists with other content (landing files never change)",
        target);
  }

  @Override
  public void close() throws IOException {
    try {
      out.close();
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
