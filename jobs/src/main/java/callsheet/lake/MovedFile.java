package callsheet.lake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A text file, wherever Hadoop can write, that is moved to its place when it is whole. */
public final class MovedFile {
  private final Path place;
  private final Configuration hadoop;

  public MovedFile(Path place, Configuration hadoop) {
    this.place = place;
    this.hadoop = hadoop;
  }

  /** Where it is, as text. */
  public String path() {
    return place.toString();
  }

  /** Writes the text beside the place, then moves it there. */
  public void write(String text) {
    // A file system of its own, whose settings disturb nobody.
    try (var files = FileSystem.newInstance(place.toUri(), hadoop)) {
      files.setWriteChecksum(false);
      var draft = new Path(place.getParent(), "." + place.getName() + ".draft");
      try (var stream = files.create(draft, true)) {
        stream.write(text.getBytes(UTF_8));
      }
      move(files, draft);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + place, e);
    }
  }

  /** Some file systems replace what is there, others want the place to be free. */
  private void move(FileSystem files, Path draft) throws IOException {
    if (files.rename(draft, place)) {
      return;
    }
    files.delete(place, false);
    if (!files.rename(draft, place)) {
      throw new IOException("Cannot move " + draft + " to " + place);
    }
  }

  /** When it was written, in milliseconds since 1970; nothing when it is not there. */
  public OptionalLong writtenAt() {
    try {
      return OptionalLong.of(
          place.getFileSystem(hadoop).getFileStatus(place).getModificationTime());
    } catch (FileNotFoundException e) {
      return OptionalLong.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look for " + place, e);
    }
  }
}
