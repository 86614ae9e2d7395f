package callsheet.crash;

import io.delta.storage.HDFSLogStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * Delta's log on a file system, with points to die at before, amid and after every commit: {@code
 * create} that of a new table, {@code restore} one that sets a table back, {@code commit} any
 * other.
 */
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
    var all = new ArrayList<String>();
    actions.forEachRemaining(all::add);
    var commit = kind(all) + " " + Places.named(path);
    Fate.pass(commit + " before");
    super.write(path, endingWith(all.iterator(), commit + " amid"), overwrite, hadoop);
    Fate.pass(commit + " after");
  }

  private static String kind(List<String> actions) {
    var told = String.join("\n", actions);
    if (told.contains("\"operation\":\"RESTORE\"")) {
      return "restore";
    }
    return told.contains("\"operation\":\"CREATE TABLE\"") ? "create" : "commit";
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
