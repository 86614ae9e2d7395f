package callsheet.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import callsheet.golden.GoldenValue;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import net.jpountz.xxhash.XXHashFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class KeyHashTest {
  private static final GoldenValue RANDOM = GoldenValue.file("13_rng_pay_suppression");

  @Test
  void hashesEqualThoseOfPublishedSoftware() {
    for (GoldenValue row : RANDOM.get("rows").elements()) {
      var key = row.get("key").asText();
      long draw = row.get("rep").asLong();

      row.get("hash_hex").assertIs(hex(KeyHash.of(key, draw)));
      row.get("u").assertIs(KeyHash.uniform(key, draw));
    }
    var lz4 = GoldenValue.file("20_java_libs").get("lz4-java 1.8.0 XXHash64 safeInstance seed 42");
    lz4.get("P01#0").assertIs(hex(KeyHash.of("P01", 0)));
    lz4.get("perf-ü#2").assertIs(hex(KeyHash.of("perf-ü", 2)));
  }

  @Test
  void sparkHashesTheJoinedKeyAlikeAndTwoColumnsOtherwise() {
    var spark = GoldenValue.file("19_spark").get("xxhash64");
    long chained = xxh64("0", xxh64("P01", 42));

    spark.get("xxhash64('P01#0') hex").assertIs(hex(KeyHash.of("P01", 0)).toUpperCase(Locale.ROOT));
    spark
        .get("xxhash64('P01','0') hex (chained, NOT concatenation)")
        .assertIs(hex(chained).toUpperCase(Locale.ROOT));
    assertThat(chained).isNotEqualTo(KeyHash.of("P01", 0));
  }

  @Property(tries = 200)
  void theSameKeyAndDrawAreTheSameNumberFromZeroToBelowOne(@ForAll String key, @ForAll long draw) {
    assertThat(KeyHash.of(key, draw)).isEqualTo(KeyHash.of(key, draw));
    assertThat(KeyHash.uniform(key, draw)).isGreaterThanOrEqualTo(0).isLessThan(1);
  }

  @Property(tries = 50)
  void drawsOfOneKeyDiffer(@ForAll @LongRange(min = 0, max = 1L << 40) long first) {
    var seen = new HashSet<Long>();
    for (long draw = first; draw < first + 100; draw++) {
      seen.add(KeyHash.of("P01", draw));
    }

    assertThat(seen).hasSize(100);
  }

  private static long xxh64(String text, long seed) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return XXHashFactory.safeInstance().hash64().hash(bytes, 0, bytes.length, seed);
  }

  private static String hex(long hash) {
    return String.format(Locale.ROOT, "%016x", hash);
  }
}
