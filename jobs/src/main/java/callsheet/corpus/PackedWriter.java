package callsheet.corpus;

import java.io.ByteArrayOutputStream;

/** Writes variable-length integers. */
final class PackedWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

  PackedWriter unsigned(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
    return this;
  }

  PackedWriter signed(long value) {
    return unsigned((value << 1) ^ (value >> 63));
  }

  PackedWriter block(byte[] content) {
    unsigned(content.length);
    bytes.writeBytes(content);
    return this;
  }

  byte[] toByteArray() {
    return bytes.toByteArray();
  }
}
