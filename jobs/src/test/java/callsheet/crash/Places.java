package callsheet.crash;

import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;

/** What files are, by their paths: short and the same in every run. */
final class Places {
  private static final Pattern TABLE = Pattern.compile(".*/(core|marts|ops)/([a-z_]+)/(.*)");
  private static final Pattern LANDED =
      Pattern.compile(
          ".*/(performers|scenes|sessions|annotations|payments|withdrawals)/[^/]*[.]jsonl([.]gz)?");

  private Places() {}

  /** The table that a file belongs to, or its own name. */
  static String named(Path path) {
    var table = TABLE.matcher(path.toUri().getPath());
    return table.matches() ? table.group(1) + "." + table.group(2) : path.getName();
  }

  /** Whether the path is a data file of a table. */
  static boolean isData(Path path) {
    return path.getName().endsWith(".parquet") && TABLE.matcher(path.toString()).matches();
  }

  /** Whether the path is a landing file. */
  static boolean isLanded(Path path) {
    return LANDED.matcher(path.toString()).matches();
  }

  /** The feed that a landing file belongs to. */
  static String feed(Path path) {
    return path.getParent().getName();
  }
}
