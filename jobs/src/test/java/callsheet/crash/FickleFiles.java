package callsheet.crash;

import callsheet.lake.LocalFiles;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;

/** The local files as {@code fickle:///…}, where some are listed but cannot be read. */
public final class FickleFiles extends LocalFiles {
  private static final String SCHEME = "fickle";
  private static final URI ROOT = URI.create(SCHEME + ":///");
  private static final Map<String, Trouble> TROUBLE = new ConcurrentHashMap<>();

  /** What is wrong with a file. */
  enum Trouble {
    GONE,
    BREAKS_OFF
  }

  /** Makes the files known, with trouble by file name. */
  static void mount(Configuration hadoop, Map<String, Trouble> trouble) {
    hadoop.set("fs.%s.impl".formatted(SCHEME), FickleFiles.class.getName());
    TROUBLE.clear();
    TROUBLE.putAll(trouble);
  }

  /** The path among these files. */
  static String path(java.nio.file.Path path) {
    return SCHEME + "://" + path;
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public URI getUri() {
    return ROOT;
  }

  @Override
  public FSDataInputStream open(Path path, int bufferSize) throws IOException {
    var name = path.getParent().getName() + "/" + path.getName();
    var trouble = TROUBLE.get(name);
    if (trouble == Trouble.GONE) {
      throw new FileNotFoundException(path + " is gone");
    }
    var stream = super.open(path, bufferSize);
    return trouble == null
        ? stream
        : new FSDataInputStream(new WatchedInput(stream, () -> breakOff(stream)));
  }

  /** The first read gives what there is; the second, for more, breaks off. */
  private static void breakOff(FSDataInputStream stream) throws IOException {
    if (stream.getPos() > 0) {
      throw new IOException("connection reset");
    }
  }
}
