package callsheet.crash;

import callsheet.lake.LocalFiles;
import java.io.IOException;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * The local files, with points to die at around all that the product does to them beside Delta's
 * log: data files, the lock, the work folder, reports, and landing files being read.
 */
public final class MortalFiles extends LocalFiles {
  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    var file = (Places.isData(path) ? "data " : "file ") + Places.named(path);
    Fate.pass(file + " before");
    var stream =
        super.create(path, permission, overwrite, bufferSize, replication, blockSize, progress);
    Fate.pass(file + " after");
    return stream;
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    var move = "move " + Places.named(to);
    Fate.pass(move + " before");
    boolean isMoved = super.rename(from, to);
    Fate.pass(move + " after");
    return isMoved;
  }

  @Override
  public boolean delete(Path path, boolean isRecursive) throws IOException {
    var deletion = "delete " + Places.named(path);
    Fate.pass(deletion + " before");
    boolean isDeleted = super.delete(path, isRecursive);
    Fate.pass(deletion + " after");
    return isDeleted;
  }

  @Override
  public FSDataInputStream open(Path path, int bufferSize) throws IOException {
    var stream = super.open(path, bufferSize);
    return Places.isLanded(path)
        ? new FSDataInputStream(
            new WatchedInput(stream, () -> Fate.pass("read " + Places.feed(path))))
        : stream;
  }
}
