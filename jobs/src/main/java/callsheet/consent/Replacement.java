package callsheet.consent;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Replaces landing files. The new file is written beside the old one, whole, then moved over it; a
 * crash leaves one of them, and {@link #recover} what there is to do.
 */
final class Replacement implements AutoCloseable {
  private static final String BEGINNING = "_";
  private static final String END = ".redacted.part";

  private final FileSystem files;

  private Replacement(FileSystem files) {
    this.files = files;
  }

  /** Opens the file system of a directory by itself: its settings disturb nobody. */
  static Replacement in(String directory, Configuration hadoop) throws IOException {
    var files = FileSystem.newInstance(new Path(directory).toUri(), hadoop);
    files.setWriteChecksum(false);
    return new Replacement(files);
  }

  /** Where the new file is until it is moved. */
  static Path draft(Path file) {
    return new Path(file.getParent(), BEGINNING + file.getName() + END);
  }

  /** Begins the new file; nobody may read it who may not read the old one. */
  OutputStream write(Path file) throws IOException {
    var draft = draft(file);
    var output = files.create(draft, true);
    files.setPermission(draft, files.getFileStatus(file).getPermission());
    return output;
  }

  /** The new file as it is listed. */
  FileStatus written(Path file) throws IOException {
    return files.getFileStatus(draft(file));
  }

  /** Moves the new file over the old one. */
  void publish(Path file) throws IOException {
    var draft = draft(file);
    // A local checksum of the old bytes would make the new ones unreadable.
    files.delete(new Path(file.getParent(), "." + file.getName() + ".crc"), false);
    if (isMoved(draft, file)) {
      return;
    }
    files.delete(file, false);
    if (!files.rename(draft, file)) {
      throw new IOException("Cannot move " + draft + " to " + file);
    }
  }

  /** Some file systems replace the old file, others want its place to be free. */
  private boolean isMoved(Path draft, Path file) throws IOException {
    try {
      return files.rename(draft, file);
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  /** Removes the new file, if it is there; the old one stays. */
  void discard(Path file) throws IOException {
    files.delete(draft(file), false);
  }

  /**
   * Ends what a crash cut off in a folder: a new file whose old one is gone already takes its
   * place, any other is removed.
   */
  void recover(Path folder) throws IOException {
    for (FileStatus status : listed(folder)) {
      var name = status.getPath().getName();
      if (status.isFile() && name.startsWith(BEGINNING) && name.endsWith(END)) {
        var old = name.substring(BEGINNING.length(), name.length() - END.length());
        recover(status.getPath(), new Path(folder, old));
      }
    }
  }

  private void recover(Path draft, Path file) throws IOException {
    if (files.exists(file)) {
      files.delete(draft, false);
    } else if (!files.rename(draft, file)) {
      throw new IOException("Cannot move " + draft + " to " + file);
    }
  }

  private FileStatus[] listed(Path folder) throws IOException {
    try {
      return files.listStatus(folder);
    } catch (FileNotFoundException e) {
      return new FileStatus[0];
    }
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
