package callsheet.nightly;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.stream.Collectors;

/**
 * What can be logged of an exception: where it came from, never its message, which may quote data.
 */
final class Trace {
  private static final int FRAMES_SHOWN = 20;

  private Trace() {}

  /** Class names and stack frames of an exception and its causes. */
  static String of(Throwable thrown) {
    var text = new StringBuilder();
    var told = Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>());
    for (var cause = thrown; cause != null && told.add(cause); cause = cause.getCause()) {
      text.append(told.size() == 1 ? "" : "\nCaused by: ")
          .append(cause.getClass().getName())
          .append(frames(cause));
    }
    return text.toString();
  }

  private static String frames(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .limit(FRAMES_SHOWN)
        .map(frame -> "\n\tat " + frame)
        .collect(Collectors.joining());
  }
}
