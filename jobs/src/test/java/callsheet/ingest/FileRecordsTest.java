package callsheet.ingest;

import static callsheet.landing.Line.scene;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import callsheet.landing.LandingFolder;
import callsheet.landing.Listed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileRecordsTest {
  private static final int LIMIT = 200;
  private static final String DAMAGED = "the file is damaged from here on: gzip cannot read it";

  @Test
  void linesAreNumberedFromOneAndBlankOnesAreNoRecords() {
    var records = read("\n" + scene("SC-1") + "\n  \t\n\r\n" + scene("SC-2"));

    assertThat(records)
        .extracting(Landed::line, Landed::id)
        .containsExactly(tuple(2L, "SC-1"), tuple(5L, "SC-2"));
  }

  @Test
  void anEmptyFileHasNoRecords() {
    assertThat(read("")).isEmpty();
    assertThat(read("\n\n")).isEmpty();
    assertThat(read("\uFEFF")).isEmpty();
  }

  @Test
  void linesMayEndAsWindowsEndsThem() {
    var records = read(scene("SC-1") + "\r\n" + scene("SC-2") + "\r\n");

    assertThat(records).extracting(Landed::id).containsExactly("SC-1", "SC-2");
    assertThat(records).extracting(Landed::text).first().isEqualTo(scene("SC-1").toString());
  }

  @Test
  void aByteOrderMarkIsReadOver() {
    assertThat(read("\uFEFF" + scene("SC-1"))).extracting(Landed::id).containsExactly("SC-1");
    assertThat(read("\n\uFEFF" + scene("SC-1")))
        .extracting(Landed::rule)
        .containsExactly("unparseable");
  }

  @Test
  void aLineThatIsNotUtf8IsRefusedAndTheOthersAreRead() {
    var bytes = (scene("SC-1").with("title", "é") + "\n" + scene("SC-2")).getBytes(ISO_8859_1);

    var records = read("scenes/a.jsonl", new ByteArrayInputStream(bytes));

    assertThat(records)
        .extracting(Landed::line, Landed::rule, Landed::detail)
        .containsExactly(tuple(1L, "unparseable", "the line is not UTF-8"), tuple(2L, null, null));
    assertThat(records.get(0).text()).contains("é");
  }

  @Test
  void aLineOverTheLimitIsRefusedAndTheOthersAreRead() {
    var records = read(scene("x".repeat(5_000)) + "\n" + scene("SC-2"));

    assertThat(records)
        .extracting(Landed::line, Landed::rule, Landed::detail)
        .containsExactly(
            tuple(1L, "too_large", "the line is longer than 200 bytes"), tuple(2L, null, null));
  }

  @Test
  void nothingIsKeptOfALineThatIsTooLongForNobodyCanTellWhoseItIs() {
    var line = "é".repeat(10_000).getBytes(UTF_8);
    var file = new Listed("scenes", "scenes/a.jsonl", 0, Instant.EPOCH);
    var parser = new RecordParser(Parsing.TAXONOMY);

    var records = new FileRecords(parser, file, new ByteArrayInputStream(line), 15_000);

    assertThat(records.next().text()).isEmpty();
  }

  @Test
  void aPackedFileIsUnpacked() {
    var packed = LandingFolder.packed((scene("SC-1") + "\n" + scene("SC-2")).getBytes(UTF_8));

    assertThat(readPacked(packed)).extracting(Landed::id).containsExactly("SC-1", "SC-2");
  }

  @Test
  void aPackedFileOfSeveralPartsIsReadToItsEnd() {
    var parts = new ByteArrayOutputStream();
    for (String id : List.of("SC-1", "SC-2", "SC-3")) {
      parts.writeBytes(LandingFolder.packed((scene(id) + "\n").getBytes(UTF_8)));
    }

    assertThat(readPacked(parts.toByteArray()))
        .extracting(Landed::id)
        .containsExactly("SC-1", "SC-2", "SC-3");
  }

  @Test
  void aPackedFileThatIsCutOffIsReadAsFarAsItGoes() {
    var packed =
        LandingFolder.packed((scene("SC-1") + "\n" + scene("SC-2") + "\n").getBytes(UTF_8));

    var records = readPacked(Arrays.copyOf(packed, packed.length - 8));

    assertThat(records)
        .extracting(Landed::line, Landed::id, Landed::rule, Landed::detail)
        .containsExactly(
            tuple(1L, "SC-1", null, null),
            tuple(2L, "SC-2", null, null),
            tuple(3L, null, "unparseable", DAMAGED));
  }

  @Test
  void anyCutLeavesEveryLineOneRecord() {
    var packed =
        LandingFolder.packed((scene("SC-1") + "\n" + scene("SC-2") + "\n").getBytes(UTF_8));
    for (int length = 0; length < packed.length; length++) {
      var records = readPacked(Arrays.copyOf(packed, length));

      assertThat(records).extracting(Landed::line).doesNotHaveDuplicates().doesNotContain(0L);
      assertThat(records.get(records.size() - 1).detail()).isEqualTo(DAMAGED);
    }
  }

  @Test
  void aFileThatIsOnlyNamedGzipIsDamaged() {
    assertThat(readPacked(scene("SC-1").toString().getBytes(UTF_8)))
        .extracting(Landed::line, Landed::rule, Landed::detail)
        .containsExactly(tuple(1L, "unparseable", DAMAGED));
  }

  @Test
  void troubleWithTheDiskIsNoDamage() {
    var packed = LandingFolder.packed(scene("SC-1").toString().getBytes(UTF_8));
    var broken =
        new SequenceInputStream(
            new ByteArrayInputStream(packed, 0, packed.length - 8), new BrokenDisk());

    assertThatThrownBy(() -> read("scenes/a.jsonl.gz", broken))
        .isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> read("scenes/a.jsonl", new BrokenDisk()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("Cannot read landing file scenes/a.jsonl");
  }

  /** A disk or network that ends a read in an exception which gzip, too, throws. */
  private static final class BrokenDisk extends InputStream {
    @Override
    public int read() throws IOException {
      throw new EOFException("connection lost");
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return read();
    }
  }

  private static List<Landed> read(String text) {
    return read("scenes/a.jsonl", new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private static List<Landed> readPacked(byte[] packed) {
    return read("scenes/a.jsonl.gz", new ByteArrayInputStream(packed));
  }

  private static List<Landed> read(String name, InputStream input) {
    var file = new Listed("scenes", name, 0, Instant.EPOCH);
    var records = new ArrayList<Landed>();
    try (var lines = new FileRecords(new RecordParser(Parsing.TAXONOMY), file, input, LIMIT)) {
      lines.forEachRemaining(records::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return records;
  }
}
