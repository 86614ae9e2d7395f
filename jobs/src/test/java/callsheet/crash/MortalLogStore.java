package callsheet.crash;

import io.delta.storage.HDFSLogStore;
import java.io.IOException;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Delta's log on a file system, with points to die at before, amid and after every commit. */
public final class MortalLogStore extends HDFSLogStore {
  public MortalLogStore(Configuration hadoop) {
    super(hadoop);
  }

  @Override
  public void write(Path path, Iterator<String> actions, Boolean overwrite, Configuration hadoop)
      throws IOException {
    if (!path.getName().endsWith(".json")) {
      super.write(path, actions, overwrite, hadoop);
      return;
    }
    var commit = "commit " + Places.named(path);
    Fate.pass(commit + " before");
    super.write(path, endingWith(actions, commit + " amid"), overwrite, hadoop);
    Fate.pass(commit + " after");
  }

  /** The same actions; the point is passed when the last one is asked for. */
  private static Iterator<String> endingWith(Iterator<String> actions, String point) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return actions.hasNext();
      }

      @Override
      public String next() {
        var action = actions.next();
        if (!actions.hasNext()) {
          Fate.pass(point);
        }
        return action;
      }
    };
  }
}
