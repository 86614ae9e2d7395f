package callsheet.consent;

import callsheet.lake.TestLake;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * A search of files that shares nothing with the one it judges: Java's regular expressions on whole
 * files, and Spark's own reading of Parquet as JSON.
 */
public final class TracesLeft {
  private TracesLeft() {}

  /** Every place below a folder where one of the words stands: "file: how often". */
  public static List<String> in(Path folder, Collection<String> words) throws IOException {
    var pattern =
        Pattern.compile(
            words.stream()
                .map(word -> "(?<![A-Za-z0-9_-])" + Pattern.quote(word) + "(?![A-Za-z0-9_-])")
                .collect(Collectors.joining("|")));
    var left = new ArrayList<String>();
    try (var files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .filter(isTold(pattern))
          .forEach(file -> left.add(folder.relativize(file).toString()));
    }
    left.addAll(inParquet(folder, pattern));
    return left;
  }

  private static Predicate<Path> isTold(Pattern pattern) {
    return file -> {
      try {
        var bytes = Files.readAllBytes(file);
        return pattern.matcher(new String(bytes, StandardCharsets.UTF_8)).find()
            || (file.toString().endsWith(".gz") && pattern.matcher(unpacked(bytes)).find());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static String unpacked(byte[] bytes) throws IOException {
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The files of one folder have one schema, but for those of a log, which are read one by one. */
  private static List<String> inParquet(Path folder, Pattern pattern) throws IOException {
    var left = new ArrayList<String>();
    for (var group : parquet(folder).entrySet()) {
      var rows = TestLake.spark().read().parquet(group.getValue().toArray(String[]::new)).toJSON();
      long found =
          rows.collectAsList().stream()
              .filter(row -> pattern.matcher(row.replace("\\\"", "\"")).find())
              .count();
      if (found > 0) {
        left.add("%s: %d rows".formatted(group.getKey(), found));
      }
    }
    return left;
  }

  private static Map<String, List<String>> parquet(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".parquet"))
          .collect(
              Collectors.groupingBy(
                  file -> (isLog(file) ? file : file.getParent()).toString(),
                  TreeMap::new,
                  Collectors.mapping(Path::toString, Collectors.toList())));
    }
  }

  private static boolean isLog(Path file) {
    return file.getParent().endsWith("_delta_log");
  }
}
