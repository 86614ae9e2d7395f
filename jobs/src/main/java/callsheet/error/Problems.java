package callsheet.error;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is wrong, collected so that one run tells all of it; the same problem is told once. */
public final class Problems {
  private final Set<String> found = new LinkedHashSet<>();

  public void add(String problem) {
    found.add(problem);
  }

  /** The problems in the order they were found. */
  public List<String> found() {
    return List.copyOf(found);
  }

  /** Throws one usage error that names every problem, one a line, if there is any. */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new CallsheetException(ExitCode.USAGE, String.join("\n", found));
    }
  }
}
