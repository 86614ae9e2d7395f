package callsheet.crash;

import callsheet.lake.LocalFiles;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** The local files as {@code small:///…}, a disk with room for so many more bytes. */
public final class SmallDisk extends LocalFiles {
  private static final String SCHEME = "small";
  private static final URI ROOT = URI.create(SCHEME + ":///");
  private static final AtomicLong ROOM = new AtomicLong();

  /** Makes the disk known, with room for so many bytes. */
  static void mount(Configuration hadoop, long bytes) {
    hadoop.set("fs.%s.impl".formatted(SCHEME), SmallDisk.class.getName());
    hadoop.set("fs.AbstractFileSystem.%s.impl".formatted(SCHEME), Context.class.getName());
    ROOM.set(bytes);
  }

  /** Bytes that there is still room for. */
  static long room() {
    return ROOM.get();
  }

  /** The path on this disk. */
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
  public FSDataOutputStream create(
      Path path,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    return counted(super.create(path, overwrite, bufferSize, replication, blockSize, progress));
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    return counted(
        super.create(path, permission, overwrite, bufferSize, replication, blockSize, progress));
  }

  private static FSDataOutputStream counted(FSDataOutputStream stream) throws IOException {
    return new FSDataOutputStream(new Counted(stream), null);
  }

  private static final class Counted extends FilterOutputStream {
    Counted(OutputStream stream) {
      super(stream);
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (ROOM.addAndGet(-length) < 0) {
        throw new IOException("No space left on device");
      }
      out.write(bytes, offset, length);
    }
  }

  /** The same for Hadoop's other interface, by which Delta commits. */
  public static final class Context extends DelegateToFileSystem {
    /** Opened by Hadoop. */
    public Context(URI uri, Configuration hadoop) throws Exception {
      super(uri, new SmallDisk(), hadoop, SCHEME, false);
    }
  }
}
