package callsheet.landing;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks gzip and tells damage in it, which stays, from trouble with the disk or the network,
 * which another night may not have.
 */
public final class GzipInput extends InputStream {
  private static final int BUFFER = 1 << 16;

  private final InputStream packed;
  private @Nullable InputStream unpacked;

  public GzipInput(InputStream packed) {
    this.packed = packed;
  }

  /** The stream is no gzip stream, or is broken or cut off from here on. */
  public static final class DamagedException extends IOException {
    private static final long serialVersionUID = 1;

    DamagedException(IOException cause) {
      super(cause);
    }
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      if (unpacked == null) {
        unpacked = new GZIPInputStream(new Troubled(packed), BUFFER);
      }
      return unpacked.read(bytes, offset, length);
    } catch (ZipException | EOFException e) {
      throw new DamagedException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try (packed) {
      if (unpacked != null) {
        unpacked.close();
      }
    }
  }

  /** Lets trouble with the packed bytes pass through gzip without being taken for damage. */
  private static final class Troubled extends FilterInputStream {
    Troubled(InputStream packed) {
      super(packed);
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      try {
        return super.read(bytes, offset, length);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read a packed landing file", e);
      }
    }
  }
}
