package callsheet.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FsConstants;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsAction;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The local disk, asked by Java itself. Where Hadoop has no native library, which is wherever it
 * comes from Maven, it starts a process for every permission that it reads or sets and for every
 * file that might be a link: thousands in a night, and most of its time.
 *
 * <p>There are no files of checksums beside the files, as Hadoop's own local disk keeps them: a
 * file and its checksums are not moved in one, so a process that is killed between the two would
 * leave a file that cannot be read.
 */
public class LocalFiles extends RawLocalFileSystem {
  /** Whether this machine's disk has owners, groups and permissions as POSIX knows them. */
  static boolean areSupported() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }

  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    return status(path, attributes(path));
  }

  @Override
  public FileStatus getFileLinkStatus(Path path) throws IOException {
    var attributes = attributes(path, LinkOption.NOFOLLOW_LINKS);
    return attributes.isSymbolicLink() ? super.getFileLinkStatus(path) : status(path, attributes);
  }

  @Override
  public void setPermission(Path path, FsPermission permission) throws IOException {
    Files.setPosixFilePermissions(
        pathToFile(path).toPath(),
        PosixFilePermissions.fromString(
            permission.getUserAction().SYMBOL
                + permission.getGroupAction().SYMBOL
                + permission.getOtherAction().SYMBOL));
  }

  private PosixFileAttributes attributes(Path path, LinkOption... options) throws IOException {
    try {
      return Files.readAttributes(pathToFile(path).toPath(), PosixFileAttributes.class, options);
    } catch (NoSuchFileException e) { // Hadoop's own is what its callers catch.
      var missing = new FileNotFoundException("File " + path + " does not exist");
      missing.initCause(e);
      throw missing;
    }
  }

  private FileStatus status(Path path, PosixFileAttributes attributes) {
    return new FileStatus(
        attributes.size(),
        attributes.isDirectory(),
        1,
        getDefaultBlockSize(path),
        attributes.lastModifiedTime().toMillis(),
        attributes.lastAccessTime().toMillis(),
        permission(attributes.permissions()),
        attributes.owner().getName(),
        attributes.group().getName(),
        path.makeQualified(getUri(), getWorkingDirectory()));
  }

  private static FsPermission permission(Set<PosixFilePermission> permissions) {
    var nine = PosixFilePermissions.toString(permissions);
    return new FsPermission(
        FsAction.getFsAction(nine.substring(0, 3)),
        FsAction.getFsAction(nine.substring(3, 6)),
        FsAction.getFsAction(nine.substring(6)));
  }

  /** The same for Hadoop's other interface, by which Delta commits. */
  public static final class Context extends DelegateToFileSystem {
    /** Opened by Hadoop. */
    public Context(URI uri, Configuration hadoop) throws Exception {
      super(uri, new LocalFiles(), hadoop, FsConstants.LOCAL_FS_URI.getScheme(), false);
    }

    /** There is no port. */
    @Override
    public int getUriDefaultPort() {
      return -1;
    }

    /** Any name that the disk takes is one. */
    @Override
    public boolean isValidName(String name) {
      return true;
    }
  }
}
