package callsheet.consent;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How a file's content is packed, told by its first bytes, whatever its name says. */
enum Packing {
  GZIP("\037\213"),
  PARQUET("PAR1"),
  NONE("");

  /** Bytes that tell. */
  static final int MARK = 4;

  private final String beginning;

  Packing(String beginning) {
    this.beginning = beginning;
  }

  static Packing of(byte[] first) {
    var text = new String(first, StandardCharsets.ISO_8859_1);
    return Arrays.stream(values())
        .filter(packing -> text.startsWith(packing.beginning))
        .findFirst()
        .orElse(NONE);
  }
}
