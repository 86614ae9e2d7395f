package callsheet.golden;

import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;

/** The reference numbers of published statistical software, and the corpus they were made from. */
public final class Golden {
  /** How far a number may be from its reference. */
  public static final Offset<Double> TOLERANCE = within(1e-9);

  private static final Path SHARED =
      Path.of(System.getProperty("callsheet.shared", "../../shared"), "golden", "json");

  private Golden() {}

  /** A file of reference numbers, by its name without the ending. */
  public static JsonNode json(String name) {
    try (InputStream file = open("json/" + name + ".json")) {
      return new ObjectMapper().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The turns of the reference corpus, as they are in its file. */
  public static List<GoldenTurn> turns() {
    return lines("turns").map(GoldenTurn::of).toList();
  }

  /** The fields of every row of a file of the reference corpus, by its name without the ending. */
  public static List<List<String>> rows(String name) {
    return lines(name).map(line -> List.of(line.split(",", -1))).toList();
  }

  private static Stream<String> lines(String name) {
    try (InputStream file = open("corpus/" + name + ".csv")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The members of an array. */
  public static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  /** An array of integers. */
  public static long[] longs(JsonNode array) {
    return list(array).stream().mapToLong(JsonNode::asLong).toArray();
  }

  /** An array of rows of integers. */
  public static long[][] matrix(JsonNode rows) {
    return list(rows).stream().map(Golden::longs).toArray(long[][]::new);
  }

  /** Whether the shared references are here: they hold also what may not be copied from them. */
  public static boolean hasShared() {
    return Files.isDirectory(SHARED);
  }

  /** A file of the shared references, whole. */
  static JsonNode sharedJson(String name) {
    try {
      return new ObjectMapper().readTree(SHARED.resolve(name + ".json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String path) {
    return Objects.requireNonNull(Golden.class.getResourceAsStream("/golden/" + path), path);
  }
}
