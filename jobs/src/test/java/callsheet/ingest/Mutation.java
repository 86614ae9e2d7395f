package callsheet.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Ways to break a line of a landing file. */
enum Mutation {
  BYTES {
    @Override
    byte[] of(String line, Random random) {
      var bytes = line.getBytes(StandardCharsets.UTF_8);
      for (int flips = 1 + random.nextInt(5); flips > 0; flips--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      return bytes;
    }
  },
  CUT {
    @Override
    byte[] of(String line, Random random) {
      return text(line.substring(0, random.nextInt(line.length())));
    }
  },
  TYPE {
    @Override
    byte[] of(String line, Random random) {
      String[] values = {"17", "null", "true", "[]", "{}", "\"\"", "-1e999999999", "[[1],{}]"};
      return text(withValue(line, random, values[random.nextInt(values.length)]));
    }
  },
  NESTING {
    @Override
    byte[] of(String line, Random random) {
      int depth = 1 + random.nextInt(20_000);
      var open = random.nextBoolean() ? "[" : "{\"a\":";
      var close = random.nextBoolean() ? open.equals("[") ? "]" : "}" : "";
      return text(withValue(line, random, open.repeat(depth) + "1" + close.repeat(depth)));
    }
  },
  HUGE_FIELD {
    @Override
    byte[] of(String line, Random random) {
      var letter = random.nextBoolean() ? "x" : "\\u0000";
      return text(withValue(line, random, '"' + letter.repeat(1 << random.nextInt(17)) + '"'));
    }
  },
  HUGE_NUMBER {
    @Override
    byte[] of(String line, Random random) {
      return text(withValue(line, random, "9".repeat(1 + random.nextInt(3_000))));
    }
  },
  DUPLICATE_KEY {
    @Override
    byte[] of(String line, Random random) {
      int key = line.indexOf('"');
      int end = line.indexOf(',', key);
      return end < 0 ? text(line) : text(line.substring(0, end + 1) + line.substring(key));
    }
  },
  ENCODING {
    @Override
    byte[] of(String line, Random random) {
      var odd = line.replace("Words", "W\u00f6rter \ud83c\udfad");
      return random.nextBoolean()
          ? withoutNewlines(odd.getBytes(StandardCharsets.UTF_16))
          : odd.getBytes(StandardCharsets.ISO_8859_1);
    }
  },
  CONTROL {
    @Override
    byte[] of(String line, Random random) {
      int place = random.nextInt(line.length());
      return text(line.substring(0, place) + (char) random.nextInt(32) + line.substring(place));
    }
  };

  /** The line, broken or by chance still sound. */
  abstract byte[] of(String line, Random random);

  private static byte[] text(String line) {
    return line.getBytes(StandardCharsets.UTF_8);
  }

  /** The line with another value after one of its colons. */
  private static String withValue(String line, Random random, String value) {
    int colon = line.indexOf(':', random.nextInt(line.length()));
    if (colon < 0) {
      return line + value;
    }
    int end = colon + 1;
    while (end < line.length() && ",}]".indexOf(line.charAt(end)) < 0) {
      end++;
    }
    return line.substring(0, colon + 1) + value + line.substring(end);
  }

  private static byte[] withoutNewlines(byte[] bytes) {
    var kept = new ByteArrayOutputStream();
    for (byte one : bytes) {
      if (one != '\n') {
        kept.write(one);
      }
    }
    return kept.toByteArray();
  }
}
