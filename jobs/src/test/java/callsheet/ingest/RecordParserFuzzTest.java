package callsheet.ingest;

import static callsheet.landing.Line.annotation;
import static callsheet.landing.Line.late;
import static callsheet.landing.Line.payment;
import static callsheet.landing.Line.performer;
import static callsheet.landing.Line.scene;
import static callsheet.landing.Line.session;
import static callsheet.landing.Line.turn;
import static callsheet.landing.Line.withdrawal;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.landing.Feed;
import callsheet.landing.Line;
import callsheet.landing.Listed;
import callsheet.schema.RowCodec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.spark.sql.Row;

/** Whatever is done to a sound line, it is one record or one refusal, and tables can hold it. */
class RecordParserFuzzTest {
  private static final Map<Feed, Line> SOUND =
      Map.of(
          Feed.PERFORMERS,
          performer("P-1")
              .with("attributes", Map.of("gender", List.of("female"), "accent", "none"))
              .with("languages", List.of("en-US"))
              .with("consent", Map.of("scopes", List.of("voice"), "expires_on", "2027-01-01")),
          Feed.SCENES,
          scene("SC-1")
              .with("arc", List.of("joy", "fear"))
              .with("price", Map.of("amount", 12.5, "currency", "USD"))
              .with("minutes", 4),
          Feed.SESSIONS,
          session("S-1", turn(0, "P-1", annotation("R-1", "joy")), turn(1, "P-2"))
              .with("participants/0/pay", Map.of("amount", 25, "due_on", "2026-12-05")),
          Feed.ANNOTATIONS,
          late("S-1", 1, "R-1", "joy", "fear").with("intensity", 0.5),
          Feed.PAYMENTS,
          payment("S-1", "P-1", "2026-12-01").with("amount", 25.5).with("currency", "USD"),
          Feed.WITHDRAWALS,
          withdrawal("P-1"));

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.5",
          "1e999999999",
          "1e2147483647",
          "1e-2147483648",
          "[]",
          "[null]",
          "[[]]",
          "{}",
          "[{}]",
          "\"\"",
          "\" \"",
          "\"joy\"",
          "\"\\ud800\"",
          "\"\\u0000\"",
          "9223372036854775808",
          "\"+999999999-01-01\"",
          "\"-999999999-01-01T00:00:00Z\"",
          "\"2016-12-31T23:59:60Z\"",
          "\"2026-11-21T24:00:00Z\"",
          "{\"amount\":1e400}");

  @Property(tries = 3_000)
  void changedBytesMakeOneRecordOrRefusal(
      @ForAll Feed feed, @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int changes) {
    var random = new Random(seed);
    var bytes = line(feed).getBytes(StandardCharsets.UTF_8);
    for (int change = 0; change < changes; change++) {
      // A newline would make two lines.
      int drawn = random.nextInt(256);
      bytes[random.nextInt(bytes.length)] = (byte) (drawn == '\n' ? '"' : drawn);
    }
    requireOne(feed, bytes);
  }

  @Property(tries = 1_000)
  void aLineCutOffAnywhereIsRefused(@ForAll Feed feed, @ForAll long seed) {
    var whole = line(feed).getBytes(StandardCharsets.UTF_8);
    var part = Arrays.copyOf(whole, 1 + new Random(seed).nextInt(whole.length - 1));

    assertThat(requireOne(feed, part).rule()).isEqualTo("unparseable");
  }

  @Property(tries = 3_000)
  void changedValuesMakeOneRecordOrRefusal(
      @ForAll Feed feed, @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int changes) {
    var random = new Random(seed);
    var line = line(feed);
    for (int change = 0; change < changes; change++) {
      line = withAnotherValue(line, random);
    }
    requireOne(feed, line.getBytes(StandardCharsets.UTF_8));
  }

  private static String line(Feed feed) {
    return String.valueOf(SOUND.get(feed));
  }

  /** Puts any value where a text or number stood. */
  private static String withAnotherValue(String line, Random random) {
    var scalars = Pattern.compile("(?<=[:\\[,])(\"[^\"]*\"|[0-9.]+)(?=[,}\\]])");
    var found = scalars.matcher(line).results().toList();
    if (found.isEmpty()) {
      return line;
    }
    var place = found.get(random.nextInt(found.size()));
    var value = VALUES.get(random.nextInt(VALUES.size()));
    return line.substring(0, place.start()) + value + line.substring(place.end());
  }

  private static Landed requireOne(Feed feed, byte[] line) {
    var file = new Listed(feed.folder(), feed.folder() + "/a.jsonl", line.length, Instant.EPOCH);
    var parser = new RecordParser(Parsing.TAXONOMY);
    try (var records = new FileRecords(parser, file, new ByteArrayInputStream(line), 1 << 20)) {
      assertThat(records.hasNext()).isTrue();
      var landed = records.next();
      assertThat(records.hasNext()).isFalse();
      requireSound(feed, landed);
      return landed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireSound(Feed feed, Landed landed) {
    assertThat(landed.feed()).isEqualTo(feed.folder());
    assertThat(landed.line()).isEqualTo(1);
    assertThat(landed.rule() == null).isEqualTo(landed.id() != null);
    assertThat(landed.rule() == null).isEqualTo(landed.detail() == null);
    assertThat(landed.refusals()).doesNotHaveDuplicates();
    requireStorable(RowCodec.of(Landed.class).toRow(landed));
  }

  /** Dates, times and money that tables hold. */
  private static void requireStorable(Row row) {
    for (int field = 0; field < row.size(); field++) {
      var value = row.get(field);
      if (value instanceof Row nested) {
        requireStorable(nested);
      } else if (value instanceof Instant time) {
        assertThat(time.atOffset(ZoneOffset.UTC).getYear()).isBetween(1900, 9999);
      } else if (value instanceof LocalDate date) {
        assertThat(date.getYear()).isBetween(1900, 9999);
      } else if (value instanceof BigDecimal amount) {
        assertThat(amount.scale()).isEqualTo(4);
        assertThat(amount.precision()).isLessThanOrEqualTo(18);
      }
    }
  }
}
