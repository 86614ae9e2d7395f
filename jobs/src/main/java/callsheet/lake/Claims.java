package callsheet.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The files by which processes claim a lake, beside its tables. A claim has a name that no other
 * ever has and is never written again, so to delete one can't hit another's; a second file that
 * only its owner writes bears the time of its last sign of life.
 */
final class Claims {
  private static final String CLAIM = "_held_by.";
  private static final String SIGN = "_alive.";
  private static final int NUMBER_DIGITS = 6;
  private static final int NAME_PARTS = 4;
  private static final int ATTEMPTS = 10;

  /** Two claims of one process can be of the same nanosecond. */
  private static final SecureRandom CHANCE = new SecureRandom();

  private final FileSystem files;
  private final Path lake;

  Claims(FileSystem files, Path lake) {
    this.files = files;
    this.lake = lake;
  }

  /** The claims that there are, the oldest first. */
  List<String> names() throws IOException {
    return names(CLAIM);
  }

  /** A name for a new claim: it sorts after those that are there. */
  static String next(List<String> names, Holder holder) {
    int latest =
        names.stream()
            .mapToInt(name -> Integer.parseInt(name.substring(0, NUMBER_DIGITS)))
            .max()
            .orElse(0);
    return "%06d-%s-%s-%016x"
        .formatted(latest + 1, holder.machine(), holder.process(), CHANCE.nextLong());
  }

  void write(String name, Holder holder) throws IOException {
    write(claim(name), holder.text());
    renew(name);
  }

  /** Gives a sign of life, dated by the file system. */
  void renew(String name) throws IOException {
    touch(sign(name));
  }

  boolean exists(String name) throws IOException {
    return files.exists(claim(name));
  }

  /** Who claims; nothing when the claim is gone. One that is not written yet has its name. */
  Optional<Holder> holder(String name) throws IOException {
    try (var in = files.open(claim(name))) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(text.isEmpty() ? byName(name) : Holder.of(text));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  private static Holder byName(String name) throws IOException {
    var parts = name.split("-", -1);
    return parts.length == NAME_PARTS ? Holder.ofMachine(parts[1], parts[2]) : Holder.of("");
  }

  void delete(String name) throws IOException {
    files.delete(claim(name), false);
    files.delete(sign(name), false);
  }

  /** Deletes signs of life whose claims are gone: their owners were cut off while they tidied. */
  void sweep() throws IOException {
    for (String name : names(SIGN)) {
      if (!exists(name)) {
        files.delete(sign(name), false);
      }
    }
  }

  /**
   * When the claim gave its last sign of life, by the file system's clock, in milliseconds; before
   * all time when it is gone.
   */
  long lastSign(String name) throws IOException {
    var signs = files.listStatus(lake, path -> path.getName().equals(SIGN + name));
    var claims = files.listStatus(lake, path -> path.getName().equals(CLAIM + name));
    return Stream.of(signs, claims)
        .flatMap(Arrays::stream)
        .mapToLong(FileStatus::getModificationTime)
        .findFirst()
        .orElse(Long.MIN_VALUE);
  }

  /** The time by the clock of the file system: that of a file that is written now. */
  long now(String asker) throws IOException {
    var probe = sign(asker + ".probe");
    try {
      touch(probe);
      return files.getFileStatus(probe).getModificationTime();
    } catch (FileNotFoundException e) {
      return now(asker); // Somebody has swept it.
    } finally {
      files.delete(probe, false);
    }
  }

  private List<String> names(String kind) throws IOException {
    try (var named = named(kind)) {
      return new ArrayList<>(named.sorted().toList());
    } catch (FileNotFoundException e) {
      return new ArrayList<>(); // A lake that is not there yet.
    }
  }

  private Stream<String> named(String kind) throws IOException {
    return Arrays.stream(files.listStatus(lake))
        .map(FileStatus::getPath)
        .map(Path::getName)
        .filter(name -> name.matches("\\Q" + kind + "\\E[0-9]{6}-.*"))
        .map(name -> name.substring(kind.length()));
  }

  private Path claim(String name) {
    return new Path(lake, CLAIM + name);
  }

  private Path sign(String name) {
    return new Path(lake, SIGN + name);
  }

  /** Tries again where another's sweep deletes the file while it is being made. */
  private void touch(Path sign) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        write(sign, "");
        return;
      } catch (IOException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private void write(Path path, String text) throws IOException {
    try (var out = files.create(path, true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
