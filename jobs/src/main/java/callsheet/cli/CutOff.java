package callsheet.cli;

import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Explains what ended a night outside of its steps. When the lake cannot be written, neither can
 * the books that would tell of it: then it is no bug but a full disk, say, and is told in a
 * sentence.
 */
final class CutOff {
  private CutOff() {}

  /** The problem, explained if a file system made it; ours are explained already. */
  static RuntimeException of(String lake, RuntimeException problem) {
    var trouble = trouble(problem);
    return trouble == null
        ? problem
        : new CallsheetException(
            ExitCode.STEP_FAILED,
            "Cannot go on with the night on lake %s: %s (once that is mended, run it again: what is half done is undone first)"
                .formatted(lake, trouble.getMessage()),
            problem);
  }

  /** The innermost cause, if it is a file system's. */
  private static @Nullable IOException trouble(Throwable problem) {
    if (problem instanceof CallsheetException) {
      return null;
    }
    var cause = problem.getCause();
    if (cause != null) {
      return trouble(cause);
    }
    return problem instanceof IOException trouble ? trouble : null;
  }
}
