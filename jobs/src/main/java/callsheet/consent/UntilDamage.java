package callsheet.consent;

import callsheet.landing.GzipInput;
import java.io.IOException;
import java.io.InputStream;

/** Unpacks gzip as far as it can be read: damage ends the stream, and is remembered. */
final class UntilDamage extends InputStream {
  private final GzipInput unpacked;
  private boolean isDamaged;

  UntilDamage(InputStream packed) {
    this.unpacked = new GzipInput(packed);
  }

  boolean isDamaged() {
    return isDamaged;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (isDamaged) {
      return -1;
    }
    try {
      return unpacked.read(bytes, offset, length);
    } catch (GzipInput.DamagedException e) {
      isDamaged = true;
      return -1;
    }
  }

  @Override
  public void close() throws IOException {
    unpacked.close();
  }
}
