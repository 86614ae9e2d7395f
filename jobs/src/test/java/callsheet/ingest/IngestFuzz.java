package callsheet.ingest;

import static callsheet.landing.Line.annotation;
import static callsheet.landing.Line.late;
import static callsheet.landing.Line.participant;
import static callsheet.landing.Line.payment;
import static callsheet.landing.Line.performer;
import static callsheet.landing.Line.scene;
import static callsheet.landing.Line.session;
import static callsheet.landing.Line.turn;
import static callsheet.landing.Line.withdrawal;
import static java.nio.charset.StandardCharsets.UTF_8;

import callsheet.landing.Feed;
import callsheet.landing.LandingFolder;
import callsheet.landing.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * A landing directory of broken records, with sound ones among them that must arrive: one marker in
 * each hundred lines, files that are cut off as gzip, and one line of a hundred megabytes.
 */
final class IngestFuzz {
  private static final int LINES_A_FILE = 1_000;
  private static final int MARKER_EVERY = 100;
  private static final int LONG_LINE = 100_000_000;

  private final LandingFolder landing;
  private final Random random;
  private final Map<String, Long> lines = new TreeMap<>();
  private int markers;

  IngestFuzz(LandingFolder landing, long seed) {
    this.landing = landing;
    this.random = new Random(seed);
  }

  /** Lands about so many broken records, feed by feed. */
  void land(int records) {
    landing.file("scenes/0.jsonl", scene("SC-1"));
    landing.file("performers/0.jsonl", performer("P-1"), performer("P-2"), performer("M-1"));
    var feeds = Feed.values();
    for (int file = 0; file * LINES_A_FILE < records; file++) {
      landFile(feeds[file % feeds.length], file, Math.min(LINES_A_FILE, records));
    }
    landing.bytes("scenes/long.jsonl.gz", longLine());
    landing.bytes("sessions/cut.jsonl.gz", cut());
  }

  private void landFile(Feed feed, int file, int count) {
    var bytes = new ByteArrayOutputStream();
    long landed = 0;
    for (int line = 0; line < count; line++) {
      boolean isMarker = line % MARKER_EVERY == 0 && feed == Feed.SESSIONS;
      var written = isMarker ? marker() : broken(feed);
      bytes.writeBytes(written);
      bytes.write('\n');
      landed += landedLines(written);
    }
    var name = "%s/%d.jsonl".formatted(feed.folder(), file + 1);
    lines.put(name, landed);
    landing.bytes(name, bytes.toByteArray());
  }

  /** A mutation may bring line ends of its own; a line of blanks is none. */
  private static long landedLines(byte[] written) {
    long landed = 0;
    int start = 0;
    for (int end = 0; end <= written.length; end++) {
      if (end == written.length || written[end] == '\n') {
        var line = Arrays.copyOfRange(written, start, end);
        landed += isBlank(line) ? 0 : 1;
        start = end + 1;
      }
    }
    return landed;
  }

  private static boolean isBlank(byte[] line) {
    return new String(line, UTF_8).isBlank();
  }

  private byte[] marker() {
    var sound = session("M-" + markers++, turn(0, "M-1", annotation("R-1", "joy")));
    return sound.with("participants", List.of(participant("M-1"))).toString().getBytes(UTF_8);
  }

  private byte[] broken(Feed feed) {
    var mutations = Mutation.values();
    return mutations[random.nextInt(mutations.length)].of(sound(feed).toString(), random);
  }

  private Line sound(Feed feed) {
    var id = random.nextInt(1_000_000);
    return switch (feed) {
      case PERFORMERS ->
          performer("Q-" + id)
              .with(
                  "attributes",
                  new TreeMap<>(Map.of("gender", "woman", "accent", List.of("a", "b"))))
              .with(
                  "consent",
                  new TreeMap<>(Map.of("scopes", List.of("training"), "granted_on", "2026-01-01")));
      case SCENES -> scene("SC-" + id).with("arc", List.of("joy", "fear")).with("minutes", 12);
      case SESSIONS ->
          session("S-" + id, turn(0, "P-1", annotation("R-1", "joy", "fear")), turn(1, "P-2"));
      case ANNOTATIONS -> late("M-" + id, random.nextInt(3), "R-2", "anger");
      case PAYMENTS -> payment("S-" + id, "P-1", "2026-12-01").with("amount", 12.5);
      case WITHDRAWALS -> withdrawal("Q-" + id);
    };
  }

  /** Little on the disk, much to read. */
  private static byte[] longLine() {
    var packed = new ByteArrayOutputStream();
    var part = new byte[1_000_000];
    Arrays.fill(part, (byte) 'x');
    try (var gzip = new GZIPOutputStream(packed)) {
      for (int written = 0; written < LONG_LINE; written += part.length) {
        gzip.write(part);
      }
      gzip.write(("\n" + scene("SC-after") + "\n").getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** Ends in the middle of the stream. */
  private byte[] cut() {
    var text = new StringBuilder();
    for (int line = 0; line < MARKER_EVERY; line++) {
      text.append(sound(Feed.SESSIONS)).append('\n');
    }
    var packed = LandingFolder.packed(text.toString().getBytes(UTF_8));
    return Arrays.copyOf(packed, packed.length / 2);
  }

  /** How many lines each file of broken records has. */
  Map<String, Long> lines() {
    return lines;
  }

  /** How many sound sessions, M-0 and so on, are among them. */
  int markers() {
    return markers;
  }
}
