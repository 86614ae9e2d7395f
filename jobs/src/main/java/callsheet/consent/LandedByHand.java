package callsheet.consent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Files of one day that were added to a feed by hand: {@code <name>-1.jsonl} and so on. */
final class LandedByHand {
  private static final String END = ".jsonl";

  private final Path folder;
  private final String name;
  private final FileSystem files;

  LandedByHand(Path folder, String name, Configuration hadoop) throws IOException {
    this.folder = folder;
    this.name = name;
    this.files = folder.getFileSystem(hadoop);
  }

  /** What they say, in the order of their numbers; they are a line each. */
  List<String> texts() throws IOException {
    var texts = new ArrayList<String>();
    for (int number = 1; files.exists(file(number)); number++) {
      try (var input = files.open(file(number))) {
        texts.add(new String(input.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  /** Adds a file, which nobody sees before it is whole. */
  void add(byte[] bytes) throws IOException {
    var file = file(texts().size() + 1);
    var draft = new Path(folder, "_" + file.getName() + ".part");
    try (var output = files.create(draft, true)) {
      output.write(bytes);
    }
    if (!files.rename(draft, file)) {
      throw new IOException("Cannot move " + draft + " to " + file);
    }
  }

  private Path file(int number) {
    return new Path(folder, name + "-" + number + END);
  }
}
