package callsheet.landing;

import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The landing directory: which files its feeds hold. */
public final class LandingDirectory {
  private final Path root;
  private final Configuration hadoop;

  public LandingDirectory(String root, Configuration hadoop) {
    this.root = new Path(root);
    this.hadoop = hadoop;
  }

  /**
   * Every file of every feed, in the order of their names. Hidden files and other endings are not
   * landing files.
   */
  public List<Listed> files() {
    try {
      var fileSystem = root.getFileSystem(hadoop);
      requireFeeds(fileSystem);
      var files = new ArrayList<Listed>();
      for (Feed feed : Feed.values()) {
        var folder = new Path(root, feed.folder());
        if (fileSystem.exists(folder)) {
          files.addAll(filesIn(fileSystem, folder, feed));
        }
      }
      return files;
    } catch (IOException e) {
      throw new CallsheetException(
          ExitCode.DELIVERY,
          "Cannot read landing directory %s: %s".formatted(root, e.getMessage()),
          e);
    }
  }

  private void requireFeeds(FileSystem fileSystem) throws IOException {
    if (!fileSystem.exists(root)) {
      throw new CallsheetException(
          ExitCode.DELIVERY,
          "Cannot read landing directory %s: it does not exist (set it by --landing or landing in the configuration)"
              .formatted(root));
    }
    for (Feed feed : Feed.values()) {
      if (fileSystem.exists(new Path(root, feed.folder()))) {
        return;
      }
    }
    var folders =
        Arrays.stream(Feed.values()).map(Feed::folder).collect(Collectors.joining("/, ", "", "/"));
    throw new CallsheetException(
        ExitCode.DELIVERY,
        "Cannot read landing directory %s: it holds no feed (one or more of %s)"
            .formatted(root, folders));
  }

  private List<Listed> filesIn(FileSystem fileSystem, Path folder, Feed feed) throws IOException {
    var files = new ArrayList<Listed>();
    for (FileStatus status : fileSystem.listStatus(folder)) {
      var name = status.getPath().getName();
      if (status.isFile() && isLandingFile(name)) {
        files.add(
            new Listed(
                feed.folder(),
                feed.folder() + "/" + name,
                status.getLen(),
                Instant.ofEpochMilli(status.getModificationTime())));
      }
    }
    files.sort((one, other) -> one.file().compareTo(other.file()));
    return files;
  }

  private static boolean isLandingFile(String name) {
    return !name.startsWith(".")
        && !name.startsWith("_")
        && (name.endsWith(".jsonl") || name.endsWith(".jsonl.gz"));
  }
}
