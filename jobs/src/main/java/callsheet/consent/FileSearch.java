package callsheet.consent;

import callsheet.landing.Redaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * Searches files: the name, every byte as it is stored, what gzip packs, and every value that
 * Parquet codes.
 */
final class FileSearch {
  /** Longer values are no ids. */
  private static final int LONGEST_ID = 1_000;

  private final Needles needles;
  private final StreamSearch stream;
  private final Set<String> commonIds;
  private final Set<String> digests;
  private final Configuration hadoop;
  private long ids;
  private long lines;

  FileSearch(SearchTerms terms, Configuration hadoop) {
    this.needles = Needles.of(terms);
    this.stream = new StreamSearch(needles);
    this.commonIds = Set.copyOf(terms.commonIds());
    this.digests = Set.copyOf(terms.digests());
    this.hadoop = hadoop;
  }

  /** Searches one file. */
  SearchedFile of(String file) throws IOException {
    ids = 0;
    lines = 0;
    var path = new Path(file);
    needles.find(path.getName().getBytes(StandardCharsets.UTF_8), this::count);
    var shown = ids + lines == 0 ? file : path.getParent() + "/(a name that tells a performer)";
    long bytes = stored(path);
    var unread = unpacked(path);
    return new SearchedFile(shown, bytes, ids, lines, unread == null ? null : shown + unread);
  }

  private void count(int term) {
    if (needles.isLine(term)) {
      lines++;
    } else {
      ids++;
    }
  }

  private long stored(Path path) throws IOException {
    try (var input = path.getFileSystem(hadoop).open(path)) {
      return stream.in(input, this::count);
    }
  }

  /** Searches what is packed in the file; answers what of it could not be read. */
  private @Nullable String unpacked(Path path) throws IOException {
    return switch (packing(path)) {
      case GZIP -> gzip(path);
      case PARQUET -> parquet(path);
      case NONE -> null;
    };
  }

  private Packing packing(Path path) throws IOException {
    try (var input = path.getFileSystem(hadoop).open(path)) {
      return Packing.of(input.readNBytes(Packing.MARK));
    }
  }

  private @Nullable String gzip(Path path) throws IOException {
    try (var input = new UntilDamage(path.getFileSystem(hadoop).open(path))) {
      stream.in(input, this::count);
      return input.isDamaged() ? ": gzip can read a part of it only" : null;
    }
  }

  private @Nullable String parquet(Path path) {
    try {
      ParquetValues.of(path, hadoop, this::search);
      return null;
    } catch (IOException | RuntimeException e) { // Parquet throws its own for broken files.
      return ": Parquet cannot read it";
    }
  }

  private void search(String column, byte[] value) {
    needles.find(value, this::count);
    if (value.length <= LONGEST_ID && !(commonIds.isEmpty() && digests.isEmpty())) {
      var text = new String(value, StandardCharsets.UTF_8);
      boolean isCommonId = column.startsWith("performer_id") && commonIds.contains(text);
      if (isCommonId || (!digests.isEmpty() && digests.contains(Redaction.digest(text)))) {
        ids++;
      }
    }
  }
}
