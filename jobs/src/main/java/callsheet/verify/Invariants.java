package callsheet.verify;

import callsheet.lake.Lake;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What holds in any lake, however its tables were made: keys, and what a withdrawal leaves. */
public final class Invariants {
  private Invariants() {}

  /** Checks the lake, tells each finding when it is there, and returns them all. */
  public static List<Finding> of(Lake lake, Consumer<Finding> listener) {
    return Stream.concat(KeyChecks.of(lake), ConsentChecks.of(lake)).peek(listener).toList();
  }
}
